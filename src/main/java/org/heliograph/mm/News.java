package org.heliograph.mm;

/** What a report says. */
public enum News {
    RETRIEVED,
    REJECTED,
    EXPIRED,
    UNRECOGNISED,
    FORWARDED,
    UNREACHABLE,
    INDETERMINATE,
    READ,
    DELETED_UNREAD;

    /** What a sender hears of a recipient's end. */
    public static News of(DeliveryState end) {
        return switch (end) {
            case RETRIEVED -> RETRIEVED;
            case REJECTED, DELETED -> REJECTED;
            case EXPIRED -> EXPIRED;
            case UNRECOGNISED -> UNRECOGNISED;
            case FORWARDED -> FORWARDED;
            case UNREACHABLE -> UNREACHABLE;
            case QUEUED, NOTIFIED, DEFERRED, FETCHED, UNDELIVERABLE -> INDETERMINATE;
        };
    }

    public static News of(ReadStatus status) {
        return status == ReadStatus.READ ? READ : DELETED_UNREAD;
    }
}
