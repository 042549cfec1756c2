package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.relay.InHand;
import org.heliograph.relay.Node;

/** This one node: whether it takes work, and what it has in hand. A node that is drained and idle may be stopped. */
@RequestScoped
@Path("node")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class NodeResource {
    @Inject
    Node node;

    @Inject
    AuditTrail audit;

    @Context
    HttpServletRequest http;

    @Described(value = "Show what this node has in hand", answer = "Node")
    @GET
    public Map<String, Object> state() {
        InHand inHand = node.inHand();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("state", node.isDraining() ? "draining" : "serving");
        shown.put("claimed", inHand.claimed());
        shown.put("busyWorkers", inHand.busyWorkers());
        shown.put("openRequests", inHand.openRequests());
        shown.put("idle", inHand.isNothing());
        return shown;
    }

    @Described(value = "Let this node begin no more work", answer = "Node")
    @POST
    @Path("drain")
    @ForRole(Role.OPERATOR)
    public Map<String, Object> drain() {
        noted("node.drain"); // first: without a record nothing is done
        node.drain();
        return state();
    }

    @Described(value = "Let this node work again", answer = "Node")
    @POST
    @Path("resume")
    @ForRole(Role.OPERATOR)
    public Map<String, Object> resume() {
        noted("node.resume");
        node.resume();
        return state();
    }

    /** Which one it is, by the address that was asked. */
    private void noted(String action) {
        audit.record(Operator.of(http).toString(), action, http.getLocalName() + ':' + http.getLocalPort(), "");
    }
}
