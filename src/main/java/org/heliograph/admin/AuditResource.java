package org.heliograph.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.account.AuditQuery;
import org.heliograph.account.AuditRecord;
import org.heliograph.account.AuditTrail;

/** The audit trail, the newest record first. It can be read, and that is all. */
@RequestScoped
@Path("audit")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final int MOST = 500;

    @Inject
    AuditTrail trail;

    @Described(value = "List who did what, the newest first", answer = "AuditRecords")
    @GET
    public Map<String, Object> find(
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        AuditQuery wanted = new AuditQuery(said(actor), said(action), said(subject), time(from), time(to), said(after));
        List<AuditRecord> found = trail.find(wanted, most + 1);
        List<AuditRecord> page = found.subList(0, Math.min(found.size(), most));
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("items", page.stream().map(AuditResource::shown).toList());
        if (found.size() > most) {
            listing.put("next", page.get(page.size() - 1).id());
        }
        return listing;
    }

    private static Map<String, Object> shown(AuditRecord record) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", record.id());
        shown.put("at", record.recordedAt().toString());
        shown.put("actor", record.actor());
        shown.put("action", record.action());
        shown.put("subject", record.subject());
        shown.put("detail", record.detail());
        return shown;
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static Optional<Instant> time(String text) {
        try {
            return said(text).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new BadRequestException("A time is written like 2026-03-01T12:00:00Z.", e);
        }
    }
}
