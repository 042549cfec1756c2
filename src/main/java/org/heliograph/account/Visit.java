package org.heliograph.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.Peer;
import org.heliograph.subscriber.SourceAddress;

/**
 * How a request came: from where, and whether over TLS.
 *
 * @param address an IP address: the proxy's own if it says nothing that can be read, or names itself, as for somebody on
 *     its machine
 * @param isSecure whether the browser speaks TLS, to us or to our proxy
 */
public record Visit(String address, boolean isSecure, String contextPath) {

    /** @param identity whose proxies are believed */
    static Visit of(HttpServletRequest request, IdentitySettings identity) {
        Peer peer = new Peer(request.getRemoteAddr(), name -> Collections.list(request.getHeaders(name)));
        boolean byProxy = identity.proxies().contains(peer.remoteAddress());
        return new Visit(
                byProxy ? named(identity.source(peer), peer) : peer.remoteAddress(),
                request.isSecure() || byProxy && saysTls(peer),
                request.getContextPath());
    }

    private static String named(SourceAddress source, Peer peer) {
        return source.isKnown() ? source.text() : peer.remoteAddress();
    }

    /**
     * Whether a browser says that the request is made by a page of ours. Browsers say it themselves (Fetch Metadata); older
     * ones name the page's origin, whose host must be ours. Programs say nothing.
     */
    public static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return Optional.ofNullable(request.getHeader("Origin"))
                .map(origin -> isHost(origin, request.getHeader("Host")))
                .orElse(true);
    }

    private static boolean isHost(String origin, String host) {
        try {
            return URI.create(origin).getRawAuthority() != null
                    && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The last of several is our proxy's own. */
    private static boolean saysTls(Peer peer) {
        return last(peer.lines("X-Forwarded-Proto")).map("https"::equals).orElseGet(() -> last(peer.lines("Forwarded"))
                .filter(it -> it.replace("\"", "").matches("(.*;\\s*)?proto=https(\\s*;.*)?"))
                .isPresent());
    }

    private static Optional<String> last(List<String> lines) {
        String all = String.join(",", lines);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(all.substring(all.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT));
    }
}
