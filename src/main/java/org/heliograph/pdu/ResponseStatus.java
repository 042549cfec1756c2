package org.heliograph.pdu;

import java.util.Optional;

/**
 * X-Mms-Response-Status (OMA-TS-MMS_ENC clause 7): how a request ended. 0x80 to 0x88 are the codes of 1.0; from 0xC0 on
 * the same request may be tried again, from 0xE0 on it may not.
 */
public enum ResponseStatus implements Coded {
    OK(0x80, MmsVersion.V1_0),
    ERROR_UNSPECIFIED(0x81, MmsVersion.V1_0),
    ERROR_SERVICE_DENIED(0x82, MmsVersion.V1_0),
    ERROR_MESSAGE_FORMAT_CORRUPT(0x83, MmsVersion.V1_0),
    ERROR_SENDING_ADDRESS_UNRESOLVED(0x84, MmsVersion.V1_0),
    ERROR_MESSAGE_NOT_FOUND(0x85, MmsVersion.V1_0),
    ERROR_NETWORK_PROBLEM(0x86, MmsVersion.V1_0),
    ERROR_CONTENT_NOT_ACCEPTED(0x87, MmsVersion.V1_0),
    ERROR_UNSUPPORTED_MESSAGE(0x88, MmsVersion.V1_0),
    ERROR_TRANSIENT_FAILURE(0xC0, MmsVersion.V1_1),
    ERROR_TRANSIENT_SENDING_ADDRESS_UNRESOLVED(0xC1, MmsVersion.V1_1),
    ERROR_TRANSIENT_MESSAGE_NOT_FOUND(0xC2, MmsVersion.V1_1),
    ERROR_TRANSIENT_NETWORK_PROBLEM(0xC3, MmsVersion.V1_1),
    ERROR_TRANSIENT_PARTIAL_SUCCESS(0xC4, MmsVersion.V1_2),
    ERROR_PERMANENT_FAILURE(0xE0, MmsVersion.V1_1),
    ERROR_PERMANENT_SERVICE_DENIED(0xE1, MmsVersion.V1_1),
    ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT(0xE2, MmsVersion.V1_1),
    ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED(0xE3, MmsVersion.V1_1),
    ERROR_PERMANENT_MESSAGE_NOT_FOUND(0xE4, MmsVersion.V1_1),
    ERROR_PERMANENT_CONTENT_NOT_ACCEPTED(0xE5, MmsVersion.V1_1),
    ERROR_PERMANENT_REPLY_CHARGING_LIMITATIONS_NOT_MET(0xE6, MmsVersion.V1_1),
    ERROR_PERMANENT_REPLY_CHARGING_REQUEST_NOT_ACCEPTED(0xE7, MmsVersion.V1_1),
    ERROR_PERMANENT_REPLY_CHARGING_FORWARDING_DENIED(0xE8, MmsVersion.V1_1),
    ERROR_PERMANENT_REPLY_CHARGING_NOT_SUPPORTED(0xE9, MmsVersion.V1_1),
    ERROR_PERMANENT_ADDRESS_HIDING_NOT_SUPPORTED(0xEA, MmsVersion.V1_2),
    ERROR_PERMANENT_LACK_OF_PREPAID(0xEB, MmsVersion.V1_3);

    private static final Coded.Lookup<ResponseStatus> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;
    private final MmsVersion since;

    ResponseStatus(int octet, MmsVersion since) {
        this.octet = octet;
        this.since = since;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** The first version that has this status. */
    public MmsVersion since() {
        return since;
    }

    public boolean isTransient() {
        return octet >= 0xC0 && octet < 0xE0;
    }

    /** This status, or the one that comes nearest to it in a client's version. */
    public ResponseStatus in(MmsVersion version) {
        if (version.isAtLeast(since)) return this;
        return version.isAtLeast(MmsVersion.V1_1) ? before12or13() : inLegacy();
    }

    private ResponseStatus before12or13() {
        return switch (this) {
            case ERROR_TRANSIENT_PARTIAL_SUCCESS -> OK;
            case ERROR_PERMANENT_ADDRESS_HIDING_NOT_SUPPORTED -> ERROR_PERMANENT_CONTENT_NOT_ACCEPTED;
            case ERROR_PERMANENT_LACK_OF_PREPAID -> ERROR_PERMANENT_SERVICE_DENIED;
            default -> ERROR_PERMANENT_FAILURE;
        };
    }

    private ResponseStatus inLegacy() {
        return switch (this) {
            case ERROR_TRANSIENT_PARTIAL_SUCCESS -> OK;
            case ERROR_PERMANENT_SERVICE_DENIED, ERROR_PERMANENT_LACK_OF_PREPAID -> ERROR_SERVICE_DENIED;
            case ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT -> ERROR_MESSAGE_FORMAT_CORRUPT;
            case ERROR_TRANSIENT_SENDING_ADDRESS_UNRESOLVED, ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED ->
                ERROR_SENDING_ADDRESS_UNRESOLVED;
            case ERROR_TRANSIENT_MESSAGE_NOT_FOUND, ERROR_PERMANENT_MESSAGE_NOT_FOUND -> ERROR_MESSAGE_NOT_FOUND;
            case ERROR_TRANSIENT_NETWORK_PROBLEM -> ERROR_NETWORK_PROBLEM;
            case ERROR_PERMANENT_CONTENT_NOT_ACCEPTED,
                    ERROR_PERMANENT_REPLY_CHARGING_LIMITATIONS_NOT_MET,
                    ERROR_PERMANENT_REPLY_CHARGING_REQUEST_NOT_ACCEPTED,
                    ERROR_PERMANENT_REPLY_CHARGING_FORWARDING_DENIED,
                    ERROR_PERMANENT_REPLY_CHARGING_NOT_SUPPORTED,
                    ERROR_PERMANENT_ADDRESS_HIDING_NOT_SUPPORTED -> ERROR_CONTENT_NOT_ACCEPTED;
            default -> ERROR_UNSPECIFIED;
        };
    }

    /** The constant of an octet; one the standard does not assign is a permanent failure to whoever receives it. */
    public static Optional<ResponseStatus> of(int octet) {
        return LOOKUP.of(octet).or(() -> Optional.of(ERROR_PERMANENT_FAILURE));
    }
}
