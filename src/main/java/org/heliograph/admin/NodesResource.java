package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heliograph.account.Role;
import org.heliograph.totals.KnownNode;
import org.heliograph.totals.TotalsService;

/** All nodes that share the database, as each said of itself a few seconds ago. */
@RequestScoped
@Path("nodes")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class NodesResource {
    /** A node says something every five seconds. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    @Inject
    TotalsService totals;

    @Inject
    Clock clock;

    @Described(value = "List the nodes and how each is", answer = "Nodes")
    @GET
    public String nodes() {
        Instant now = clock.instant();
        JsonArrayBuilder items = Json.createArrayBuilder();
        totals.nodes(now.minus(LOOKED_BACK)).forEach(node -> items.add(shown(node, now)));
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    private static JsonObjectBuilder shown(KnownNode node, Instant now) {
        JsonObjectBuilder shown = Json.createObjectBuilder()
                .add("name", node.name())
                .add("startedAt", node.startedAt().toString())
                .add("seenAt", node.seenAt().toString());
        said(node).forEach(shown::add);
        if (node.seenAt().plus(SILENT).isBefore(now)) {
            shown.add("state", "silent").remove("perSecond");
        }
        return shown;
    }

    /** What those say of themselves that are not silent. */
    static Map<String, JsonObject> said(TotalsService totals, Instant now) {
        Map<String, JsonObject> said = new LinkedHashMap<>();
        totals.nodes(now.minus(SILENT)).forEach(node -> said.put(node.name(), said(node)));
        return said;
    }

    private static JsonObject said(KnownNode node) {
        try (JsonReader reader = Json.createReader(new StringReader(node.details()))) {
            return reader.readObject();
        }
    }
}
