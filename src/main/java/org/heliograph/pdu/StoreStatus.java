package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Store-Status (OMA-TS-MMS_ENC clause 7): whether the MMBox took a message. */
public enum StoreStatus implements Coded {
    SUCCESS(0x80),
    ERROR_TRANSIENT_FAILURE(0xC0),
    ERROR_TRANSIENT_NETWORK_PROBLEM(0xC1),
    ERROR_PERMANENT_FAILURE(0xE0),
    ERROR_PERMANENT_SERVICE_DENIED(0xE1),
    ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT(0xE2),
    ERROR_PERMANENT_MESSAGE_NOT_FOUND(0xE3),
    ERROR_PERMANENT_MMBOX_FULL(0xE4);

    private static final Coded.Lookup<StoreStatus> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    StoreStatus(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; one the standard does not assign is a permanent failure to whoever receives it. */
    public static Optional<StoreStatus> of(int octet) {
        return LOOKUP.of(octet).or(() -> Optional.of(ERROR_PERMANENT_FAILURE));
    }
}
