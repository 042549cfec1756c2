package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Status (OMA-TS-MMS_ENC clause 7): what became of a message at one recipient. */
public enum MmStatus implements Coded {
    EXPIRED(0x80),
    RETRIEVED(0x81),
    REJECTED(0x82),
    DEFERRED(0x83),
    UNRECOGNISED(0x84),
    INDETERMINATE(0x85),
    FORWARDED(0x86),
    UNREACHABLE(0x87);

    private static final Coded.Lookup<MmStatus> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    MmStatus(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<MmStatus> of(int octet) {
        return LOOKUP.of(octet);
    }
}
