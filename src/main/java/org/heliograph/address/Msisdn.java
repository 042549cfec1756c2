package org.heliograph.address;

import java.util.regex.Pattern;

/**
 * MSISDN: an international number (ITU-T E.164), {@code +} and 3 to 15 digits, or a private number without the plus, 1 to
 * 15 digits, as laboratories and private networks number their phones.
 *
 * @param text {@code +358401234567} or {@code 2001}
 */
public record Msisdn(String text) implements Address {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{2,14}|[0-9]{1,15}");

    public Msisdn {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an MSISDN is + and 3 to 15 digits, or 1 to 15 digits without +");
        }
    }

    /** Whether this is a number of the public plan, E.164, and no private one. */
    public boolean isInternational() {
        return text.charAt(0) == '+';
    }

    /** The digits alone, as MM7, Diameter and charge records want them. */
    public String digits() {
        return isInternational() ? text.substring(1) : text;
    }

    @Override
    public String masked() {
        return Masking.mask(text);
    }

    @Override
    public String deviceAddress() {
        return text + OtherAddress.TYPE + "PLMN";
    }

    @Override
    public String toString() {
        return masked();
    }
}
