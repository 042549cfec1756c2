package org.heliograph.trace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lets so many pass in a minute, and no more. */
final class Pace {
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int passed;

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more may pass in this minute. */
    synchronized boolean allows(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            passed = 0;
        }
        return passed < most && passed++ < most;
    }
}
