package org.heliograph.handset.load;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What one client has seen; used by its thread alone until that has ended. */
final class Tally {
    private long[] nanos = new long[4_096];
    private int accepted;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    void accepted(long took) {
        if (accepted == nanos.length) nanos = Arrays.copyOf(nanos, 2 * accepted);
        nanos[accepted++] = took;
    }

    void refused(String why) {
        refusals.merge(why, 1, Integer::sum);
    }

    void failed(Exception fault) {
        var message = fault.getMessage() == null
                ? ""
                : ": " + fault.getMessage().lines().findFirst().orElse("");
        errors.merge(fault.getClass().getSimpleName() + message, 1, Integer::sum);
    }

    Latencies latencies() {
        return Latencies.of(Arrays.copyOf(nanos, accepted));
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    Map<String, Integer> errors() {
        return errors;
    }
}
