package org.heliograph.handset;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.heliograph.octet.Octets;

/** Tells octets written as hexadecimal digits from octets as they are: no PDU begins with a letter or a digit. */
final class Hexadecimal {
    private static final Pattern BETWEEN = Pattern.compile("[\\s:,]+|0[xX](?=[0-9A-Fa-f]{2}(?![0-9A-Fa-f]))");

    private Hexadecimal() {}

    static Octets orAsItIs(Octets octets) {
        if (!octets.isAscii() || octets.indexOf(0) >= 0) return octets;
        var digits = BETWEEN.matcher(octets.text(StandardCharsets.US_ASCII)).replaceAll("");
        boolean hex =
                !digits.isEmpty() && digits.length() % 2 == 0 && digits.chars().allMatch(Hexadecimal::isDigit);
        return hex ? Octets.hex(digits) : octets;
    }

    private static boolean isDigit(int c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }
}
