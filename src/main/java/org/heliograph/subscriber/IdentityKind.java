package org.heliograph.subscriber;

import java.util.Locale;

/** What the value of an identity header is. */
public enum IdentityKind {
    /** A number as networks write it: international, with + or without, or private. */
    MSISDN("a number"),
    /** A number as it is dialled at home, such as the MDN of CDMA networks. */
    NATIONAL("a number of the home plan"),
    /** The IMSI, which the subscriber table turns into a number. */
    IMSI("an IMSI");

    private final String told;

    IdentityKind(String told) {
        this.told = told;
    }

    /** As part of a sentence. */
    String told() {
        return told;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
