package org.heliograph.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.heliograph.address.Address;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Recipient;
import org.heliograph.relay.MessageLookup;

/** One message: what it is, who sent it, how that is known, and the state of each recipient. */
@RequestScoped
@Path("messages")
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
public class MessageResource {
    @Inject
    MessageLookup lookup;

    @GET
    @Path("{messageId}")
    public Map<String, Object> message(@PathParam("messageId") String messageId) {
        return MmId.ofMessageId(messageId)
                .flatMap(lookup::find)
                .map(MessageResource::shown)
                .orElseThrow(NotFoundException::new);
    }

    private static Map<String, Object> shown(Mm mm) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("messageId", mm.messageId());
        shown.put("sender", mm.sender().text());
        mm.claimedFrom().ifPresent(from -> shown.put("claimedFrom", from));
        shown.put("identifiedBy", mm.identifiedBy());
        shown.put("identifiedFrom", mm.identifiedFrom());
        shown.put("acceptedAt", mm.acceptedAt().toString());
        shown.put("deliverAt", mm.deliverAt().toString());
        shown.put("expiresAt", mm.expiresAt().toString());
        shown.put("contentType", mm.contentType());
        shown.put("size", mm.size());
        shown.put("messageClass", mm.messageClass());
        shown.put("priority", lower(mm.priority()));
        shown.put("deliveryReport", mm.deliveryReport());
        shown.put("readReport", mm.readReport());
        shown.put(
                "recipients",
                mm.recipients().stream().map(MessageResource::shown).toList());
        return shown;
    }

    private static Map<String, Object> shown(Recipient to) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("role", lower(to.role()));
        shown.put("written", to.written());
        shown.put("address", to.address().map(Address::text).orElse(""));
        shown.put("route", lower(to.route()));
        shown.put("state", lower(to.state()));
        return shown;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
