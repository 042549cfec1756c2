package org.heliograph.bearer.smpp;

import java.time.Duration;

/** validity_period as a time from now (SMPP 3.4 clause 7.1.1): {@code YYMMDDhhmmss000R}. */
final class ValidityPeriod {
    /** As months have no fixed length, days are all that is written. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private ValidityPeriod() {}

    /** At least a second and at most 30 days. */
    static String of(Duration validity) {
        var it = validity.compareTo(LONGEST) > 0 ? LONGEST : validity;
        if (it.toSeconds() < 1) it = Duration.ofSeconds(1);
        return String.format(
                "0000%02d%02d%02d%02d000R", it.toDays(), it.toHoursPart(), it.toMinutesPart(), it.toSecondsPart());
    }
}
