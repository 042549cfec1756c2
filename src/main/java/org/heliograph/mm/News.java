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
    public static News of(Recipient to) {
        return switch (to.state()) {
            case RETRIEVED -> RETRIEVED;
            case REJECTED -> REJECTED;
            case DELETED -> to.fetchedAt().isPresent() ? RETRIEVED : REJECTED;
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
