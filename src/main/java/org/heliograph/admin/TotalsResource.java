package org.heliograph.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heliograph.account.Role;
import org.heliograph.totals.Series;
import org.heliograph.totals.TotalsService;

/** What happened over time, on all nodes together: an amount for each step and each thing that happened. */
@RequestScoped
@Path("totals")
@ForRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class TotalsResource {
    private static final Duration BY_DEFAULT = Duration.ofHours(1);

    @Inject
    TotalsService totals;

    @Inject
    Clock clock;

    /**
     * @param from an ISO 8601 time; an hour before {@code to} unless given
     * @param to an ISO 8601 time; now unless given
     * @param step an ISO 8601 duration of whole minutes
     */
    @Described(value = "Sum up what happened, by steps of time", answer = "Totals")
    @GET
    public Map<String, Object> totals(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("step") @DefaultValue("PT1M") String step) {
        try {
            Instant until = Optional.ofNullable(to).map(Instant::parse).orElseGet(clock::instant);
            Instant since = Optional.ofNullable(from).map(Instant::parse).orElseGet(() -> until.minus(BY_DEFAULT));
            return shown(totals.series(since, until, Duration.parse(step)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadRequestException(
                    "from and to are times such as 2026-03-01T12:00:00Z, step a span such as PT5M: " + e.getMessage());
        }
    }

    private static Map<String, Object> shown(Series series) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("from", series.from().toString());
        shown.put("stepSeconds", series.step().toSeconds());
        shown.put("series", series.byName());
        return shown;
    }
}
