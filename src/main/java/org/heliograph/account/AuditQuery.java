package org.heliograph.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Which records of the audit trail are wanted, the newest first.
 *
 * @param actor how it begins: {@code anna} finds {@code anna at 192.0.2.1}
 * @param action the same: {@code user} finds {@code user.add}
 * @param subject the whole of it
 * @param from the earliest
 * @param to before this
 * @param before the id of a record that was shown last
 */
public record AuditQuery(
        Optional<String> actor,
        Optional<String> action,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> before) {

    public static final AuditQuery EVERYTHING = new AuditQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
