package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Priority (OMA-TS-MMS_ENC clause 7). */
public enum Priority implements Coded {
    LOW(0x80),
    NORMAL(0x81),
    HIGH(0x82);

    private static final Coded.Lookup<Priority> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    Priority(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<Priority> of(int octet) {
        return LOOKUP.of(octet);
    }
}
