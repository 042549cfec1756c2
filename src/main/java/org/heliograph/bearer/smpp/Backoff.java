package org.heliograph.bearer.smpp;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long after each that failed, up to a limit. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);

    private int failures;

    /** After another failure. */
    synchronized Duration next() {
        var wait = FIRST.multipliedBy(1L << Math.min(failures++, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** What was tried has held long enough. */
    synchronized void reset() {
        failures = 0;
    }
}
