package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Read-Status (OMA-TS-MMS_ENC clause 7). */
public enum ReadStatus implements Coded {
    READ(0x80),
    DELETED_WITHOUT_BEING_READ(0x81);

    private static final Coded.Lookup<ReadStatus> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    ReadStatus(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<ReadStatus> of(int octet) {
        return LOOKUP.of(octet);
    }
}
