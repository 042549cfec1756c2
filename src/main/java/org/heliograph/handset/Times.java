package org.heliograph.handset;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.heliograph.pdu.TimeValue;

/** Times as people type them: {@code 90s}, {@code 15m}, {@code 2h}, {@code 2d}, {@code 1w}, or a date and time. */
public final class Times {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d|w)");

    private Times() {}

    public static Duration duration(String typed) {
        var form = DURATION.matcher(typed.strip());
        if (!form.matches())
            throw new IllegalArgumentException("'" + typed + "' is no time; say for example 90s, 15m, 2h, 2d or 1w");
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }

    /** Relative when it is a duration; absolute when it is a date and time, in this computer's zone if it names none. */
    static TimeValue timeValue(String typed) {
        var text = typed.strip();
        if (DURATION.matcher(text).matches()) return TimeValue.in(whole(typed));
        try {
            boolean zoned = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}");
            return TimeValue.at(seconds(
                    zoned
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text)
                                    .atZone(ZoneId.systemDefault())
                                    .toInstant()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + typed
                    + "' is neither a time from now such as 2d nor a date and time such as 2030-01-31T08:00");
        }
    }

    private static Duration whole(String typed) {
        var duration = duration(typed);
        if (duration.getNano() != 0) throw new IllegalArgumentException("'" + typed + "': only whole seconds go here");
        return duration;
    }

    private static Instant seconds(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }
}
