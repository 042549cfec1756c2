package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Retrieve-Status (OMA-TS-MMS_ENC clause 7). Not found and network problem have other numbers than elsewhere. */
public enum RetrieveStatus implements Coded {
    OK(0x80),
    ERROR_TRANSIENT_FAILURE(0xC0),
    ERROR_TRANSIENT_MESSAGE_NOT_FOUND(0xC1),
    ERROR_TRANSIENT_NETWORK_PROBLEM(0xC2),
    ERROR_PERMANENT_FAILURE(0xE0),
    ERROR_PERMANENT_SERVICE_DENIED(0xE1),
    ERROR_PERMANENT_MESSAGE_NOT_FOUND(0xE2),
    ERROR_PERMANENT_CONTENT_UNSUPPORTED(0xE3);

    private static final Coded.Lookup<RetrieveStatus> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;

    RetrieveStatus(int octet) {
        this.octet = octet;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The constant of an octet; one the standard does not assign is a permanent failure to whoever receives it. */
    public static Optional<RetrieveStatus> of(int octet) {
        return LOOKUP.of(octet).or(() -> Optional.of(ERROR_PERMANENT_FAILURE));
    }
}
