package org.heliograph.mm;

import java.time.Instant;
import java.util.Optional;

/**
 * What the sender asked for.
 *
 * @param messageClass token of X-Mms-Message-Class, such as {@code personal}
 * @param date the client's own Date; ours is the time of acceptance
 */
public record Traits(
        Optional<String> subject,
        String messageClass,
        Priority priority,
        boolean deliveryReport,
        boolean readReport,
        boolean senderHidden,
        Optional<When> deliveryTime,
        Optional<When> expiry,
        Optional<Instant> date) {}
