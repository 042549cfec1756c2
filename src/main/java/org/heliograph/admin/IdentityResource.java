package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.heliograph.account.Role;
import org.heliograph.subscriber.IdentityEvents;

/** How often callers were recognised on this node since its start, and how often not, and why. */
@RequestScoped
@Path("identity/events")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class IdentityResource {
    @Inject
    IdentityEvents events;

    @Described(value = "Count who was recognised on this node and who was not", answer = "Counts")
    @GET
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        events.counts().forEach((kind, count) -> counts.put(kind.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }
}
