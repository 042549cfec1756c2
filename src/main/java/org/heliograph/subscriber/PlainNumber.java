package org.heliograph.subscriber;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Digits in the clothes gateways put on them: quotes, {@code tel:}, {@code +} or {@code %2B}, {@code @suffix},
 * {@code /TYPE=PLMN}. Gives digits, with + if they are international beyond doubt. Zeroes in front stay: in a number they
 * may be a prefix, which the numbering plan knows; in an IMSI they are part of it.
 */
final class PlainNumber implements HeaderDecoder {
    private static final int MAX_DRESSED = 256;
    private static final Pattern DRESSED = Pattern.compile(
            "(?:tel:)?(\\+|%2B)?([0-9]{1,20})(?:@[^@]*)?(?:/TYPE=[A-Z0-9_]*)?(?:;[A-Z0-9;=.+_-]*)?",
            Pattern.CASE_INSENSITIVE);
    /** What a gateway writes that knows no number. */
    private static final Pattern NOBODY = Pattern.compile("0*");

    @Override
    public Optional<String> decode(String value) {
        if (value.length() > MAX_DRESSED) {
            return Optional.empty();
        }
        var dressed = DRESSED.matcher(unquoted(value.strip()).strip());
        if (!dressed.matches() || NOBODY.matcher(dressed.group(2)).matches()) {
            return Optional.empty();
        }
        return Optional.of((dressed.group(1) == null ? "" : "+") + dressed.group(2));
    }

    private static String unquoted(String value) {
        var quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
