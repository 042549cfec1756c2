package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heliograph.account.AuditQuery;
import org.heliograph.account.AuditRecord;
import org.heliograph.account.AuditTrail;
import org.heliograph.account.Role;

/** The audit trail, the newest record first. It can be read, and that is all. */
@RequestScoped
@Path("audit")
@ForRole(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
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
            @QueryParam("limit") String limit) {
        int most = Query.limit(limit);
        AuditQuery wanted = new AuditQuery(
                Query.text(actor),
                Query.text(action),
                Query.text(subject),
                Query.time("from", from),
                Query.time("to", to),
                Query.text(after));
        return Listing.of(trail.find(wanted, most + 1), most, AuditResource::shown, AuditRecord::id);
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
}
