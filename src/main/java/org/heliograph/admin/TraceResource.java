package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.mm.MmId;
import org.heliograph.octet.Octets;
import org.heliograph.trace.PassedPdu;
import org.heliograph.trace.TraceLookup;

/** What happened to a message, step by step, with the PDUs that passed. Content is for the role care, who asks for it, and so are the subject and what opens a message. */
@RequestScoped
@Path("messages/{messageId}/trace")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class TraceResource {
    private static final String CARE = "care";

    @Inject
    TraceLookup lookup;

    @Inject
    AuditTrail audit;

    @Context
    SecurityContext security;

    @Context
    HttpServletRequest http;

    @Described(value = "Tell all that happened to a message", answer = "Trace")
    @GET
    public Map<String, Object> trace(@PathParam("messageId") String messageId) {
        MmId mm = id(messageId);
        return lookup.trace(mm)
                .map(trace -> new ShownTrace(trace, masked(lookup, Optional.of(mm))).shown())
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A look at what is for the role care is recorded.
     *
     * @param content whether all of it is wanted, its content too
     */
    @Described(value = "Show a PDU that passed, as a tree and as octets", answer = "Pdu")
    @GET
    @Path("pdus/{pdu}")
    public Map<String, Object> pdu(
            @PathParam("messageId") String messageId,
            @PathParam("pdu") String id,
            @QueryParam("content") boolean content) {
        MmId mm = id(messageId);
        PassedPdu pdu = lookup.pdu(mm, id).orElseThrow(NotFoundException::new);
        if (content && !security.isUserInRole(CARE)) {
            throw new ForbiddenException();
        }
        Optional<Octets> whole = content ? lookup.whole(pdu) : Optional.empty();
        Octets octets = whole.orElse(pdu.head());
        Octets masked = masked(lookup, Optional.of(mm)).in(pdu.head());
        boolean care = security.isUserInRole(CARE);
        if (care && !octets.equals(masked)) {
            audit.record(Operator.of(http).toString(), "content.read", mm.text(), ShownPdu.name(pdu.head()));
        }
        Map<String, Object> shown = ShownTrace.shown(pdu);
        shown.put("elided", pdu.hasContent() && whole.isEmpty());
        shown.putAll(ShownPdu.of(care ? octets : masked, whole.isPresent() || !pdu.hasContent()));
        return shown;
    }

    static Masked masked(TraceLookup lookup, Optional<MmId> mm) {
        return new Masked(mm.map(lookup::tokens).orElse(List.of()));
    }

    private static MmId id(String messageId) {
        return MmId.ofMessageId(messageId).orElseThrow(NotFoundException::new);
    }
}
