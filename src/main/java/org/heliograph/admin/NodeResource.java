package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heliograph.relay.InHand;
import org.heliograph.relay.Node;

/** This one node: whether it takes work, and what it has in hand. A node that is drained and idle may be stopped. */
@RequestScoped
@Path("node")
@Produces(MediaType.APPLICATION_JSON)
public class NodeResource {
    @Inject
    Node node;

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

    @POST
    @Path("drain")
    public Map<String, Object> drain() {
        node.drain();
        return state();
    }

    @POST
    @Path("resume")
    public Map<String, Object> resume() {
        node.resume();
        return state();
    }
}
