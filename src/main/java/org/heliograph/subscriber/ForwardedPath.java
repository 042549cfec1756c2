package org.heliograph.subscriber;

import inet.ipaddr.IPAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The way back from us to the network element a request comes from.
 *
 * <p>The peer of the connection is the source, unless it is one of our proxies. A proxy's word is taken on who handed the
 * request to it, and so on from the right: the right-most hop that is no proxy of ours is the source, and what stands to
 * the left of it may be invented. A hop that is no address (RFC 7239, 6.2 and 6.3: {@code unknown}, {@code _hidden}) leaves
 * the source unknown, and so does a proxy that names nobody, because then anybody may be behind it.
 */
final class ForwardedPath {
    private static final String X_FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final int MAX_TEXT = 8_192;

    private static final String NOBODY =
            "our proxy names nobody in front of it. A gateway that adds identity headers belongs"
                    + " in identity.trusted and not in identity.proxies";

    private final TrustedNetworks proxies;
    private final ForwardedBy by;

    ForwardedPath(TrustedNetworks proxies, ForwardedBy by) {
        this.proxies = proxies;
        this.by = by;
    }

    SourceAddress source(Peer peer) {
        var remote = Optional.ofNullable(peer.remoteAddress()).flatMap(TrustedNetworks::address);
        if (remote.isEmpty()) {
            return SourceAddress.unknown("the connection has no IP address");
        }
        if (!proxies.contains(remote.get())) {
            return SourceAddress.of(remote.get(), "the peer of the connection");
        }
        var byList = by == ForwardedBy.FORWARDED ? Optional.<SourceAddress>empty() : source(peer, X_FORWARDED_FOR);
        var byStandard = by == ForwardedBy.X_FORWARDED_FOR ? Optional.<SourceAddress>empty() : source(peer, FORWARDED);
        if (byList.isPresent() && byStandard.isPresent() && !byList.get().isSameAs(byStandard.get())) {
            return SourceAddress.unknown(X_FORWARDED_FOR + " and " + FORWARDED + " disagree");
        }
        return byList.or(() -> byStandard).orElseGet(() -> SourceAddress.unknown(NOBODY));
    }

    private Optional<SourceAddress> source(Peer peer, String header) {
        var lines = peer.lines(header);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var hops = lines.stream().mapToInt(String::length).sum() > MAX_TEXT
                ? Optional.<List<String>>empty()
                : header.equals(FORWARDED) ? ForwardedField.hops(lines) : Optional.of(listed(lines));
        return Optional.of(hops.map(path -> walk(path, header))
                .orElseGet(() -> SourceAddress.unknown(header + " of our proxy cannot be read")));
    }

    private SourceAddress walk(List<String> hops, String header) {
        for (var i = hops.size() - 1; i >= 0; i--) {
            var hop = address(hops.get(i));
            if (hop.isEmpty()) {
                return SourceAddress.unknown(header + " of our proxy names a hop that is no IP address");
            }
            if (!proxies.contains(hop.get())) {
                return SourceAddress.of(hop.get(), "named in " + header + " by our proxy");
            }
        }
        return SourceAddress.unknown(NOBODY);
    }

    private static List<String> listed(List<String> lines) {
        return Arrays.stream(String.join(",", lines).split(","))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
    }

    /** {@code 192.0.2.1}, {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}, {@code 2001:db8::1}. */
    private static Optional<IPAddress> address(String hop) {
        if (hop.startsWith("[")) {
            var end = hop.indexOf(']');
            return end < 0 || !isPort(hop.substring(end + 1))
                    ? Optional.empty()
                    : TrustedNetworks.address(hop.substring(1, end));
        }
        var colon = hop.indexOf(':');
        var single = colon >= 0 && colon == hop.lastIndexOf(':') && isPort(hop.substring(colon));
        return TrustedNetworks.address(single ? hop.substring(0, colon) : hop);
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || text.matches(":[0-9A-Za-z._-]{1,64}");
    }
}
