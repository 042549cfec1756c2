package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Sender-Visibility (OMA-TS-MMS_ENC clause 7). */
public enum SenderVisibility implements Coded {
    HIDE(0x80),
    SHOW(0x81);

    private static final Coded.Lookup<SenderVisibility> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    SenderVisibility(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<SenderVisibility> of(int octet) {
        return LOOKUP.of(octet);
    }
}
