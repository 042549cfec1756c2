package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Cancel-Status (OMA-TS-MMS_ENC clause 7). */
public enum CancelStatus implements Coded {
    REQUEST_RECEIVED(0x80),
    REQUEST_CORRUPTED(0x81);

    private static final Coded.Lookup<CancelStatus> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    CancelStatus(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<CancelStatus> of(int octet) {
        return LOOKUP.of(octet);
    }
}
