package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Reply-Charging (OMA-TS-MMS_ENC clause 7): who pays for a reply, and for what kind of it. */
public enum ReplyChargingRequest implements Coded {
    REQUESTED(0x80),
    REQUESTED_TEXT_ONLY(0x81),
    ACCEPTED(0x82),
    ACCEPTED_TEXT_ONLY(0x83);

    private static final Coded.Lookup<ReplyChargingRequest> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    ReplyChargingRequest(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; empty for one the standard does not assign. */
    public static Optional<ReplyChargingRequest> of(int octet) {
        return LOOKUP.of(octet);
    }
}
