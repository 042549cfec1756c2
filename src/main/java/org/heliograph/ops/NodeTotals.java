package org.heliograph.ops;

import io.micrometer.core.instrument.Gauge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliograph.bearer.smpp.SmscState;
import org.heliograph.config.NodeName;
import org.heliograph.config.Settings;
import org.heliograph.relay.InHand;
import org.heliograph.relay.Node;
import org.heliograph.totals.TotalsService;

/**
 * Writes down what this node has counted, each minute, and how it is, every few seconds. What could not be written is
 * written with the next minute.
 */
@ApplicationScoped
public class NodeTotals {
    private static final System.Logger LOG = System.getLogger(NodeTotals.class.getName());
    private static final Duration KEPT = Duration.ofDays(35);
    private static final int LOOKS_OF_A_RATE = 4;

    private Metrics metrics;
    private TotalsService totals;
    private BacklogMetrics backlog;
    private Readiness readiness;
    private Node node;
    private Smscs smscs;
    private final String name = NodeName.of(Settings.load());
    private Clock clock;

    private final Deque<Look> looks = new ArrayDeque<>();
    private final Map<String, Long> peaks = new HashMap<>();
    private Counts written = Counts.NONE;
    private Instant startedAt;
    private Instant minute;

    public NodeTotals() {} // for the container

    @Inject
    public NodeTotals(
            Metrics metrics,
            TotalsService totals,
            BacklogMetrics backlog,
            Readiness readiness,
            Node node,
            Smscs smscs,
            Clock clock) {
        this.metrics = metrics;
        this.totals = totals;
        this.backlog = backlog;
        this.readiness = readiness;
        this.node = node;
        this.smscs = smscs;
        this.clock = clock;
    }

    private record Look(Instant at, Counts counts) {}

    /** To be called every few seconds. */
    synchronized void look() {
        Instant now = clock.instant();
        Counts counts = Counts.of(metrics.registry());
        if (startedAt == null) {
            startedAt = now;
            minute = now.truncatedTo(ChronoUnit.MINUTES);
        }
        looks.addLast(new Look(now, counts));
        if (looks.size() > LOOKS_OF_A_RATE) {
            looks.removeFirst();
        }
        backlog.peaks().forEach((queue, value) -> peaks.merge(TotalsService.PEAK + queue, value, Math::max));
        try {
            totals.seen(name, startedAt, now, details());
            if (!now.truncatedTo(ChronoUnit.MINUTES).equals(minute)) {
                write(counts);
                totals.forget(now.minus(KEPT));
                minute = now.truncatedTo(ChronoUnit.MINUTES);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the totals could not be written", e);
        }
    }

    /** Writes what is left, before the node ends. */
    synchronized void end() {
        if (minute == null) {
            return;
        }
        try {
            write(Counts.of(metrics.registry()));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the last totals could not be written", e);
        }
    }

    private void write(Counts counts) {
        Map<String, Long> amounts = counts.since(written);
        peaks.forEach((queue, value) -> {
            if (value > 0) {
                amounts.put(queue, value);
            }
        });
        totals.add(minute, name, amounts);
        written = counts;
        peaks.clear();
    }

    private String details() {
        InHand inHand = node.inHand();
        boolean ready = readiness.lastKnown();
        return Json.createObjectBuilder()
                .add("version", version())
                .add("state", node.isDraining() ? "draining" : ready ? "serving" : "not-ready")
                .add("claimed", inHand.claimed())
                .add("openRequests", inHand.openRequests())
                .add("perSecond", rates())
                .add("smscs", smscs())
                .build()
                .toString();
    }

    private String version() {
        Gauge build = metrics.registry().find("heliograph.build.info").gauge();
        return build == null ? "unknown" : String.valueOf(build.getId().getTag("version"));
    }

    private JsonObjectBuilder rates() {
        Look first = looks.getFirst();
        Look last = looks.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1_000.0;
        Map<String, Long> more = last.counts().since(first.counts());
        JsonObjectBuilder rates = Json.createObjectBuilder();
        for (String what : List.of("accepted", "refused", "notifications", "fetched")) {
            long count = more.entrySet().stream()
                    .filter(it -> it.getKey().equals(what) || it.getKey().startsWith(what + "."))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            rates.add(what, seconds > 0 ? Math.round(count / seconds * 10) / 10.0 : 0);
        }
        return rates;
    }

    private JsonArrayBuilder smscs() {
        JsonArrayBuilder states = Json.createArrayBuilder();
        for (SmscState smsc : smscs.states()) {
            states.add(Json.createObjectBuilder()
                    .add("name", smsc.name())
                    .add("bound", smsc.bound())
                    .add("since", smsc.since().toString()));
        }
        return states;
    }
}
