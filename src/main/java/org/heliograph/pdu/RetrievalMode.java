package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Recommended-Retrieval-Mode (OMA-TS-MMS_ENC clause 7). */
public enum RetrievalMode implements Coded {
    MANUAL(0x80);

    private static final Coded.Lookup<RetrievalMode> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    RetrievalMode(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<RetrievalMode> of(int octet) {
        return LOOKUP.of(octet);
    }
}
