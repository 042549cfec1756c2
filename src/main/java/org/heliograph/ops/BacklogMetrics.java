package org.heliograph.ops;

import static org.heliograph.ops.TransactionLog.word;

import io.micrometer.core.instrument.Gauge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.heliograph.mm.Depth;
import org.heliograph.mm.Lane;
import org.heliograph.relay.Backlog;
import org.heliograph.relay.BacklogLookup;

/**
 * What waits in the database, as it was seen last. All nodes of a cluster see the same, so that their numbers are not to be
 * added up. Of a database that does not answer nothing is told but that.
 */
@ApplicationScoped
public class BacklogMetrics implements Measured {
    private static final System.Logger LOG = System.getLogger(BacklogMetrics.class.getName());
    private static final Duration FRESH = Duration.ofMinutes(1);

    private Metrics metrics;
    private BacklogLookup lookup;
    private Clock clock;
    private volatile Optional<Seen> seen = Optional.empty();

    public BacklogMetrics() {} // for the container

    @Inject
    public BacklogMetrics(Metrics metrics, BacklogLookup lookup, Clock clock) {
        this.metrics = metrics;
        this.lookup = lookup;
        this.clock = clock;
    }

    private record Seen(Backlog backlog, Instant at) {}

    /** Looks again; a failure leaves nothing to be told. */
    void look() {
        try {
            seen = Optional.of(new Seen(lookup.look(), clock.instant()));
        } catch (RuntimeException e) {
            seen = Optional.empty();
            LOG.log(Level.DEBUG, "the queues could not be looked at", e);
        }
    }

    /** Whether the database answered when it was last asked, which is not long ago. */
    boolean databaseAnswers() {
        return fresh().isPresent();
    }

    /** How much is due in each queue, and for how many seconds the oldest has been so in any; empty if not known. */
    Map<String, Long> peaks() {
        Map<String, Long> peaks = new HashMap<>();
        fresh().map(Seen::backlog).ifPresent(it -> {
            it.lanes().forEach((lane, depth) -> peaks.put(word(lane), depth.due()));
            peaks.put("report", it.reports().due());
            peaks.put("oldest-seconds", oldestSeconds(it));
        });
        return peaks;
    }

    private long oldestSeconds(Backlog it) {
        return Stream.concat(it.lanes().values().stream(), Stream.of(it.reports()))
                .flatMap(depth -> depth.oldest().stream())
                .mapToLong(since -> Duration.between(since, clock.instant()).toSeconds())
                .max()
                .orElse(0);
    }

    private Optional<Seen> fresh() {
        return seen.filter(it -> it.at().plus(FRESH).isAfter(clock.instant()));
    }

    @Override
    public void begin() {
        gauge("heliograph.database.up", "1 while the database answers.", () -> databaseAnswers() ? 1 : 0);
        for (Lane lane : Lane.values()) {
            queue(word(lane), backlog -> backlog.lanes().get(lane));
        }
        queue("report", Backlog::reports);
        gauge(
                "heliograph.charge.records.pending",
                "Charge records in no file yet, counted up to 100000; the same on every node.",
                of(backlog -> backlog.chargeRecords().due()));
        gauge(
                "heliograph.charge.records.oldest.seconds",
                "Age of the oldest charge record that is in no file yet; the same on every node.",
                age(Backlog::chargeRecords));
        gauge(
                "heliograph.charge.files.unwritten",
                "Files of charge records that are promised and not written; the same on every node.",
                of(Backlog::unwrittenFiles));
    }

    private void queue(String name, Function<Backlog, Depth> depth) {
        gauge(
                "heliograph.queue.depth",
                "Work that is due and that nobody has taken, counted up to 100000; the same on every node.",
                of(backlog -> depth.apply(backlog).due()),
                "queue",
                name);
        gauge(
                "heliograph.queue.waiting",
                "All work of the queue, also what is due later, counted up to 100000; the same on every node.",
                of(backlog -> depth.apply(backlog).waiting()),
                "queue",
                name);
        gauge(
                "heliograph.queue.oldest.seconds",
                "For how long the first of what is due has been so; the same on every node.",
                age(depth),
                "queue",
                name);
    }

    private Supplier<Number> of(ToDoubleFunction<Backlog> value) {
        return () -> fresh().map(Seen::backlog).map(value::applyAsDouble).orElse(Double.NaN);
    }

    private Supplier<Number> age(Function<Backlog, Depth> depth) {
        return () -> fresh().map(it -> depth.apply(it.backlog())
                        .oldest()
                        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1_000.0)
                        .orElse(0.0))
                .orElse(Double.NaN);
    }

    private void gauge(String name, String meaning, Supplier<Number> value, String... labels) {
        Gauge.builder(name, value)
                .description(meaning)
                .tags(labels)
                .strongReference(true)
                .register(metrics.registry());
    }
}
