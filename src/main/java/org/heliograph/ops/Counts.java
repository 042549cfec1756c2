package org.heliograph.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a node has counted since its start, in the names of the totals; two of them tell what happened in between. */
record Counts(Map<String, Long> byName) {
    static final Counts NONE = new Counts(Map.of());

    static Counts of(MeterRegistry registry) {
        Map<String, Long> counts = new HashMap<>();
        registry.forEachMeter(meter -> {
            if (meter instanceof Counter counter) {
                name(counter).ifPresent(name -> counts.merge(name, Math.round(counter.count()), Long::sum));
            }
        });
        return new Counts(counts);
    }

    private static Optional<String> name(Counter counter) {
        return Optional.ofNullable(
                switch (counter.getId().getName()) {
                    case "heliograph.messages.accepted" -> "accepted";
                    case "heliograph.messages.recipients" -> "recipients";
                    case "heliograph.messages.octets" -> "octets";
                    case "heliograph.messages.repeated" -> "repeated";
                    case "heliograph.messages.refused" -> "refused." + tag(counter, "status");
                    case "heliograph.messages.fetched" -> "fetched";
                    case "heliograph.notifications" -> "notifications." + tag(counter, "outcome");
                    case "heliograph.copies.ended" -> "ended." + tag(counter, "state");
                    case "heliograph.reports" -> "reports." + tag(counter, "outcome");
                    default -> null;
                });
    }

    private static String tag(Counter counter, String label) {
        return String.valueOf(counter.getId().getTag(label));
    }

    /** What has happened since then; what has not is left out. */
    Map<String, Long> since(Counts earlier) {
        Map<String, Long> more = new HashMap<>();
        byName.forEach((name, count) -> {
            long difference = count - earlier.byName.getOrDefault(name, 0L);
            if (difference > 0) {
                more.put(name, difference);
            }
        });
        return more;
    }
}
