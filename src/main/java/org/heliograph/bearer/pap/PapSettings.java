package org.heliograph.bearer.pap;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.heliograph.subscriber.TrustedNetworks;

/**
 * How the push proxy gateway is reached.
 *
 * @param gateway its name in client addresses, behind the at sign
 * @param login for HTTP basic authentication, as {@code user:password}; empty where it wants none
 * @param domain ours, in push ids and as the source reference
 * @param notifyUrl where it reaches our servlet of result notifications
 * @param trusted networks whose result notifications are believed; nobody: then none are asked for
 */
public record PapSettings(
        URI url,
        String gateway,
        Optional<String> login,
        String domain,
        Duration timeout,
        String notifyUrl,
        TrustedNetworks trusted) {
    boolean wantsReceipts() {
        return !trusted.isEmpty();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "push proxy gateway " + gateway;
    }
}
