package org.heliograph.pdu;

/** What is wrong with octets that should be a PDU. */
public enum PduFault {
    /** They end before the PDU does. */
    TRUNCATED,
    /** A value has a form that its field does not have. */
    MALFORMED,
    /** More than {@link DecoderLimits} allow. */
    LIMIT_EXCEEDED,
    /** A field that this PDU must have is not there, or not with a value the standard knows. */
    MISSING_FIELD,
    /** X-Mms-Message-Type is there, but no PDU of the standard has that octet. */
    UNKNOWN_TYPE,
    /** The major version is not 1. */
    UNSUPPORTED_VERSION,
    /** A PDU, but not one that a client sends. */
    NOT_FROM_CLIENT
}
