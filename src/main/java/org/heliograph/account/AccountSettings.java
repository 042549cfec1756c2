package org.heliograph.account;

import java.time.Duration;
import org.heliograph.subscriber.TrustedNetworks;

/**
 * How long a login lasts, how many wrong passwords it takes to lock a user, and who says where he comes from.
 *
 * @param idle a session ends this long after its last use
 * @param longest a session ends this long after its login, however much it is used
 * @param lockAfter wrong passwords in a row
 * @param proxies those in front of the console; nobody's if it has none of its own
 */
public record AccountSettings(Duration idle, Duration longest, int lockAfter, TrustedNetworks proxies) {
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
