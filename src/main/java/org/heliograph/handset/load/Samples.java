package org.heliograph.handset.load;

import java.util.Arrays;

/** Durations as they come, from several threads. */
final class Samples {
    private long[] nanos = new long[4_096];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = took;
    }

    synchronized Latencies latencies() {
        return Latencies.of(Arrays.copyOf(nanos, count));
    }
}
