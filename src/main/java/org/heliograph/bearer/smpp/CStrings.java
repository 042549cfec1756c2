package org.heliograph.bearer.smpp;

import org.jsmpp.util.StringParameter;

/** C-Octet Strings (SMPP 3.4 clause 3.1): ASCII, and shorter than their field, as a zero closes them. */
final class CStrings {
    private CStrings() {}

    /** The text stays out of the message: it may be a secret. */
    static void require(String key, String text, StringParameter field) {
        int most = field.getMax() - 1;
        if (text.length() > most) throw new IllegalArgumentException(key + ": has more than " + most + " characters");
        if (!text.chars().allMatch(c -> c >= 0x20 && c < 0x7F))
            throw new IllegalArgumentException(key + ": has characters that are not ASCII");
    }
}
