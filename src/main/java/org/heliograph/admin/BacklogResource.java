package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.heliograph.account.Role;
import org.heliograph.mm.Depth;
import org.heliograph.relay.Backlog;
import org.heliograph.relay.BacklogLookup;

/** What waits in the database, for all nodes together. */
@RequestScoped
@Path("backlog")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class BacklogResource {
    @Inject
    BacklogLookup lookup;

    @Inject
    Clock clock;

    @Described(value = "Count what waits, by queue", answer = "Backlog")
    @GET
    public Map<String, Object> backlog() {
        Backlog backlog = lookup.look();
        Map<String, Object> shown = new LinkedHashMap<>();
        backlog.lanes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> shown.put(it.getKey().name().toLowerCase(Locale.ROOT), shown(it.getValue())));
        shown.put("report", shown(backlog.reports()));
        shown.put("chargeRecord", shown(backlog.chargeRecords()));
        return shown;
    }

    private Map<String, Object> shown(Depth depth) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("due", depth.due());
        shown.put("waiting", depth.waiting());
        depth.oldest().ifPresent(since -> {
            shown.put("oldest", since.toString());
            shown.put("oldestSeconds", Duration.between(since, clock.instant()).toSeconds());
        });
        return shown;
    }
}
