package org.heliograph.pdu;

import org.heliograph.octet.OctetReader;
import org.heliograph.wsp.Integers;

/** Whole seconds, not negative and few enough for every clock: 40 bits reach beyond the year 36000. */
final class Seconds {
    private static final long MAX = 0xFF_FFFF_FFFFL;

    private Seconds() {}

    static long read(OctetReader in) {
        long seconds = Integers.integer(in);
        if (seconds > MAX) throw in.malformed("more seconds than any clock counts");
        return seconds;
    }

    static void requireWhole(long seconds, int nanos) {
        if (seconds < 0 || seconds > MAX || nanos != 0)
            throw new IllegalArgumentException("not a number of whole seconds that can be written: " + seconds);
    }
}
