package org.heliograph.handset.load;

import java.util.Arrays;
import java.util.List;

/** Durations in nanoseconds, all of them, sorted. */
final class Latencies {
    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    static Latencies of(long... nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    static Latencies ofAll(List<Latencies> parts) {
        return of(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
    }

    int count() {
        return sorted.length;
    }

    /** The smallest duration that at least this share of all did not exceed (nearest rank); 0 if there are none. */
    long percentile(double percent) {
        if (sorted.length == 0) return 0;
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1];
    }

    long max() {
        return percentile(100);
    }

    /** The same, where none is shorter than this: a scale of powers has no zero. */
    Latencies atLeast(long nanos) {
        return of(Arrays.stream(sorted).map(it -> Math.max(it, nanos)).toArray());
    }

    /** How many lie from one duration up to, but not including, another. */
    int between(long from, long to) {
        return below(to) - below(from);
    }

    private int below(long nanos) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < nanos) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }
}
