package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.address.Address;
import org.heliograph.address.AddressParser;
import org.heliograph.address.NumberingPlan;
import org.heliograph.octet.Octets;
import org.heliograph.trace.Refusal;
import org.heliograph.trace.RefusalQuery;
import org.heliograph.trace.TraceLookup;
import org.heliograph.trace.Why;

/** Requests of phones that were refused, the last of them first, and why. */
@RequestScoped
@Path("refusals")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class RefusalResource {
    /** Requests whose first octets may reach into content. */
    private static final Set<String> WITH_CONTENT = Set.of("unreadable", "m-mbox-upload-req");

    @Inject
    TraceLookup lookup;

    @Inject
    Supplier<NumberingPlan> plan;

    @Inject
    AuditTrail audit;

    @Context
    SecurityContext security;

    @Context
    HttpServletRequest http;

    @Described(value = "List requests that were refused, the newest first", answer = "Refusals")
    @GET
    public Map<String, Object> list(
            @QueryParam("number") String number,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        int most = Query.limit(limit);
        List<Refusal> found = lookup.refusals(new RefusalQuery(
                Query.text(number).map(text -> number(number)),
                Query.time("from", from),
                Query.time("to", to),
                Query.text(after),
                most + 1));
        return Listing.of(found, most, RefusalResource::brief, Refusal::id);
    }

    /** One of them; what may be content, its subject and what opens a message are for the role care, whose look is recorded. */
    @Described(value = "Show a request that was refused", answer = "Refusal")
    @GET
    @Path("{refusal}")
    public Map<String, Object> one(@PathParam("refusal") String id) {
        Refusal refusal = lookup.refusal(id).orElseThrow(NotFoundException::new);
        Masked masked = TraceResource.masked(lookup, refusal.mm());
        Map<String, Object> shown = brief(refusal);
        Map<String, Object> facts = refusal.facts().byName();
        if (!security.isUserInRole("care")) {
            shown.put("details", masked.in(facts));
            refusal.pdu()
                    .filter(octets -> !WITH_CONTENT.contains(refusal.kind()))
                    .ifPresent(octets -> shown.put("pdu", pdu(refusal, masked.in(octets))));
            return shown;
        }
        boolean same = refusal.pdu().map(masked::in).equals(refusal.pdu());
        if (!same || !masked.in(facts).equals(facts)) {
            audit.record(Operator.of(http).toString(), "content.read", refusal.id(), refusal.kind());
        }
        shown.put("details", facts);
        refusal.pdu().ifPresent(octets -> shown.put("pdu", pdu(refusal, octets)));
        return shown;
    }

    private static Map<String, Object> pdu(Refusal refusal, Octets octets) {
        boolean whole = refusal.facts().text("received").equals(Integer.toString(octets.size()));
        Map<String, Object> pdu = new LinkedHashMap<>();
        pdu.put("name", ShownPdu.name(octets));
        pdu.put("elided", !whole);
        pdu.putAll(ShownPdu.of(octets, whole));
        return pdu;
    }

    private static Map<String, Object> brief(Refusal refusal) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", refusal.id());
        shown.put("at", refusal.happenedAt().toString());
        shown.put("kind", refusal.kind());
        refusal.caller().ifPresent(caller -> shown.put("number", caller));
        refusal.mm().ifPresent(mm -> shown.put("message", mm.text()));
        shown.put("status", refusal.status());
        shown.put("reason", refusal.reason());
        shown.put("words", Why.of(refusal));
        shown.put("node", refusal.node());
        return shown;
    }

    /** In any form that people write, or an IMSI as it is; + may have become a blank on its way. */
    private String number(String given) {
        String whole = given.matches("[0-9]+") || given.startsWith("+") ? given : given.replaceFirst("^ ", "+");
        return new AddressParser(plan.get())
                .parse(whole)
                .address()
                .map(Address::text)
                .orElse(whole);
    }
}
