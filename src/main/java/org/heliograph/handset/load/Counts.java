package org.heliograph.handset.load;

import java.util.Map;
import java.util.TreeMap;

/** How often what has happened; several threads count. */
final class Counts {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void add(Exception fault) {
        var message = fault.getMessage() == null
                ? ""
                : ": " + fault.getMessage().lines().findFirst().orElse("");
        add(fault.getClass().getSimpleName() + message);
    }

    synchronized Map<String, Integer> all() {
        return new TreeMap<>(counts);
    }

    synchronized int sum() {
        return counts.values().stream().mapToInt(it -> it).sum();
    }
}
