package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;
import org.heliograph.content.StoredContent;
import org.heliograph.octet.OctetException;
import org.heliograph.relay.MessageLookup;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;

/** What a message carries: of what parts, for everybody; their names and the parts themselves for those who may look at content. */
@RequestScoped
@Path("messages")
public class ContentResource {
    private static final String GONE = "The content is no longer here: everybody has it, or it was removed.";

    @Inject
    MessageLookup lookup;

    @Inject
    AuditTrail audit;

    @Context
    SecurityContext security;

    @Context
    HttpServletRequest http;

    @Described(value = "List the parts of the content", answer = "Parts")
    @GET
    @Path("{messageId}/content")
    @Produces(MediaType.APPLICATION_JSON)
    @ForRole(Role.VIEWER)
    public Map<String, Object> parts(@PathParam("messageId") String messageId) {
        List<Part> parts = read(messageId);
        return Map.of(
                "items",
                IntStream.range(0, parts.size())
                        .mapToObj(nr -> shown(nr, parts.get(nr), security.isUserInRole("care")))
                        .toList());
    }

    private static Map<String, Object> shown(int nr, Part part, boolean withName) {
        ServedPart served = new ServedPart(part);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("nr", nr);
        shown.put("mediaType", part.mediaType().name());
        shown.put("name", withName ? served.name() : "");
        shown.put("size", part.content().size());
        shown.put("inline", served.isInline());
        return shown;
    }

    /** One part, counted from 0. Nothing in it is run: what a browser could run it is told to save. */
    @Described(value = "Look at one part")
    @GET
    @Path("{messageId}/parts/{nr}")
    @Produces(MediaType.WILDCARD)
    @ForRole(Role.CARE)
    public Response part(@PathParam("messageId") String messageId, @PathParam("nr") String nr) {
        List<Part> parts = read(messageId);
        ServedPart part = IntStream.range(0, parts.size())
                .filter(index -> Integer.toString(index).equals(nr))
                .mapToObj(index -> new ServedPart(parts.get(index)))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("The content has " + parts.size() + " parts, counted from 0."));
        audit.record(Operator.of(http).toString(), "content.read", messageId, "part " + nr);
        return Response.ok(part.octets())
                .header(HttpHeaders.CONTENT_TYPE, part.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, part.disposition())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    private List<Part> read(String messageId) {
        StoredContent stored = lookup.content(MessageResource.id(messageId)).orElseThrow(() -> Refused.notFound(GONE));
        Content content = Content.stored(stored.body());
        try {
            return content.multipart().map(Multipart::parts).orElseGet(() -> whole(content));
        } catch (OctetException e) {
            return whole(content);
        }
    }

    /** A body in one piece, or one that cannot be taken apart. */
    private static List<Part> whole(Content content) {
        return List.of(Part.of(content.mediaType(), content.body()));
    }
}
