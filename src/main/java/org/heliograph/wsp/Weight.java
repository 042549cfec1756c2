package org.heliograph.wsp;

import java.util.Locale;
import org.heliograph.octet.OctetReader;

/** Q-value (WAP-230-WSP clause 8.4): a weight from 0 to 1 in two or three digits, in one or two octets. */
final class Weight {
    private static final int TWO_DIGITS = 100;
    private static final int LAST = 1_099;

    private Weight() {}

    static String read(OctetReader in) {
        int coded = Integers.uintvar(in);
        if (coded < 1 || coded > LAST) throw in.malformed("no Q-value: " + coded);
        return coded <= TWO_DIGITS
                ? String.format(Locale.ROOT, "0.%02d", coded - 1)
                : String.format(Locale.ROOT, "0.%03d", coded - TWO_DIGITS);
    }

    /** The number that stands for {@code 0.dd} or {@code 0.ddd}, or -1 for any other text. */
    static int of(String text) {
        int length = text.length();
        if (length < 4 || length > 5 || !text.startsWith("0.")) return -1;
        int number = 0;
        for (int i = 2; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = 10 * number + digit;
        }
        if (length == 4) return number + 1;
        return number == 0 ? -1 : number + TWO_DIGITS;
    }
}
