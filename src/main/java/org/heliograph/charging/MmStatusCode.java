package org.heliograph.charging;

/** MMStatusCodeType of 3GPP TS 32.298, each at its number. */
public enum MmStatusCode {
    RETRIEVED,
    FORWARDED,
    EXPIRED,
    REJECTED,
    DEFERRED,
    UNRECOGNISED,
    READ,
    DELETED_WITHOUT_BEING_READ;

    int number() {
        return ordinal();
    }
}
