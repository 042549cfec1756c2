package org.heliograph.handset.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a request goes, and how.
 *
 * @param patience how long nothing may move before we give up
 */
public record Transport(
        URI mmsc, Optional<InetSocketAddress> proxy, List<HttpHeader> headers, String userAgent, Duration patience) {
    public Transport {
        headers = List.copyOf(headers);
    }

    /** The same way to another place. */
    public Transport to(URI other) {
        return new Transport(other, proxy, headers, userAgent, patience);
    }
}
