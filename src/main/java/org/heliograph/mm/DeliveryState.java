package org.heliograph.mm;

import java.util.Set;

/** How far one recipient's copy has come. */
public enum DeliveryState {
    /** Waits for its due time. */
    QUEUED,
    /** Refused at once, as the address means nothing; the other recipients are served. */
    UNDELIVERABLE;

    /** Every legal step from here. */
    public Set<DeliveryState> next() {
        return switch (this) {
            case QUEUED -> Set.of(UNDELIVERABLE);
            case UNDELIVERABLE -> Set.of();
        };
    }
}
