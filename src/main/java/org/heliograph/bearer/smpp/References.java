package org.heliograph.bearer.smpp;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.heliograph.address.Msisdn;

/**
 * Counters of pushes by destination, for the references of segments: a phone must not get the same one again soon. Many
 * phones share a counter, which then only counts faster. They begin anywhere, so that a restart repeats nothing.
 */
final class References {
    private static final int COUNTERS = 1 << 14;

    private final AtomicIntegerArray counters = new AtomicIntegerArray(COUNTERS);

    References() {
        for (int i = 0; i < COUNTERS; i++)
            counters.set(i, ThreadLocalRandom.current().nextInt(0x10000));
    }

    /** The next, of which users take the low bits. */
    int next(Msisdn to) {
        return counters.incrementAndGet(Math.floorMod(to.text().hashCode(), COUNTERS)) & 0xFFFF;
    }
}
