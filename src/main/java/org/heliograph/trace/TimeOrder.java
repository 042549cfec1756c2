package org.heliograph.trace;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Instant;

/** Ids count milliseconds in their first characters, so that those of a time stand together. */
final class TimeOrder {
    private static final byte[] NO_RANDOMNESS = new byte[Ulid.RANDOM_BYTES];

    private TimeOrder() {}

    /** The id that none of that time or later is below. */
    static String first(Instant time) {
        return new Ulid(Math.max(0, time.toEpochMilli()), NO_RANDOMNESS).toLowerCase();
    }
}
