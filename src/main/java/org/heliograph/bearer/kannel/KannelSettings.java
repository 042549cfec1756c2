package org.heliograph.bearer.kannel;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.heliograph.subscriber.TrustedNetworks;

/**
 * How the gateway is reached.
 *
 * @param url of sendsms
 * @param from the sender of the short messages; empty where the gateway has one of its own
 * @param smsc the one the gateway is to use; empty where it chooses itself
 * @param receiptUrl where the gateway reaches our servlet of receipts
 * @param trusted networks whose receipts are believed; nobody: then none are asked for
 */
public record KannelSettings(
        URI url,
        Method method,
        String username,
        String password,
        Optional<String> from,
        Optional<String> smsc,
        Duration timeout,
        String receiptUrl,
        TrustedNetworks trusted) {
    /** How sendsms is asked. */
    public enum Method {
        /** Everything is in the query, the password too: every such gateway knows this. */
        GET,
        /** Data in the body and the rest in X-Kannel fields, which no access log has. */
        POST
    }

    boolean wantsReceipts() {
        return !trusted.isEmpty();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Kannel at " + url.getHost();
    }
}
