package org.heliograph.mm;

import java.time.Duration;
import java.time.Instant;

/** A time as X-Mms-Expiry and X-Mms-Delivery-Time give it: of the clock, or counted from the submission. */
public sealed interface When {
    Instant from(Instant submitted);

    /** Of the clock. */
    record At(Instant instant) implements When {
        @Override
        public Instant from(Instant submitted) {
            return instant;
        }
    }

    /** So long after the submission. */
    record After(Duration delay) implements When {
        @Override
        public Instant from(Instant submitted) {
            return submitted.plus(delay);
        }
    }
}
