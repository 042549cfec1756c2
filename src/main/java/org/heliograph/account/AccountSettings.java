package org.heliograph.account;

import java.time.Duration;

/**
 * How long a login lasts, and how many wrong passwords it takes to lock a user.
 *
 * @param idle a session ends this long after its last use
 * @param longest a session ends this long after its login, however much it is used
 * @param lockAfter wrong passwords in a row
 */
public record AccountSettings(Duration idle, Duration longest, int lockAfter) {
    public static final Duration SHORTEST_IDLE = Duration.ofMinutes(2);

    public AccountSettings {
        if (idle.compareTo(SHORTEST_IDLE) < 0) {
            throw new IllegalArgumentException("console.session-idle: below 2m a session could end while it is used");
        }
        if (longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException("console.session-longest is below console.session-idle");
        }
    }
}
