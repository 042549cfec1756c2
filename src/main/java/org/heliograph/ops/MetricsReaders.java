package org.heliograph.ops;

import java.util.function.Supplier;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.Peer;
import org.heliograph.subscriber.TrustedNetworks;

/**
 * Who may read the numbers. Behind a proxy that the settings name, whom it names counts; what another proxy passes on is
 * refused, or everybody behind it would be somebody in our own network.
 */
record MetricsReaders(TrustedNetworks networks, Supplier<IdentitySettings> identity) {

    boolean include(Peer peer) {
        boolean forwarded = !peer.lines("X-Forwarded-For").isEmpty()
                || !peer.lines("Forwarded").isEmpty();
        if (forwarded && !identity.get().proxies().contains(peer.remoteAddress())) {
            return false;
        }
        return networks.contains(identity.get().source(peer).text());
    }
}
