package org.heliograph.handset.compose;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts an address into the form a phone writes (OMA-TS-MMS_ENC clause 8): telephone numbers with {@code /TYPE=PLMN};
 * e-mail addresses, short codes and whatever has a type already as they are.
 */
public final class WrittenAddress {
    private static final Pattern SEPARATORS = Pattern.compile("[ ().-]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SHORT_CODE = Pattern.compile("[*#][0-9*#]+|[A-Za-z0-9]+");
    /** Digits without a plus are a short code up to this length, and a number from the next on. */
    private static final int LONGEST_SHORT_CODE = 6;

    private WrittenAddress() {}

    /** @throws IllegalArgumentException saying what is wrong, if no phone could send to it */
    public static String of(String typed) {
        var address = typed.strip();
        if (address.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("the address contains control characters");
        if (address.contains("@") || address.toUpperCase(Locale.ROOT).contains("/TYPE=")) return address;
        var dialled = SEPARATORS.matcher(address).replaceAll("");
        if (INTERNATIONAL.matcher(dialled).matches()) return dialled + "/TYPE=PLMN";
        if (DIGITS.matcher(dialled).matches())
            return dialled.length() > LONGEST_SHORT_CODE ? dialled + "/TYPE=PLMN" : dialled;
        if (SHORT_CODE.matcher(address).matches()) return address;
        throw new IllegalArgumentException("'" + typed
                + "' is neither a telephone number (+15550002), an e-mail address" + " nor a short code (4711)");
    }
}
