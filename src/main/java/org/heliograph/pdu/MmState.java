package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-MM-State (OMA-TS-MMS_ENC clause 7): state of a message in an MMBox. */
public enum MmState implements Coded {
    DRAFT(0x80),
    SENT(0x81),
    NEW(0x82),
    RETRIEVED(0x83),
    FORWARDED(0x84);

    private static final Coded.Lookup<MmState> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    MmState(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<MmState> of(int octet) {
        return LOOKUP.of(octet);
    }
}
