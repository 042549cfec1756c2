package org.heliograph.mm;

/** How far one recipient's copy has come. */
public enum DeliveryState {
    /** Waits for its due time. */
    QUEUED,
    /** Refused at once, as the address means nothing; the other recipients are served. */
    UNDELIVERABLE
}
