package org.heliograph.inspect.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * A packet of IPv4 or IPv6.
 *
 * @param protocol 6 for TCP, 17 for UDP
 * @param fragment whether it is a part of a packet only
 */
record IpPacket(String source, String destination, int protocol, boolean fragment, Octets payload) {
    static final int TCP = 6;
    static final int UDP = 17;
    private static final int HEADER_4 = 20;
    private static final int HEADER_6 = 40;

    static Optional<IpPacket> read(Octets octets) {
        if (octets.isEmpty()) return Optional.empty();
        return switch (octets.octet(0) >> 4) {
            case 4 -> four(octets);
            case 6 -> six(octets);
            default -> Optional.empty();
        };
    }

    private static Optional<IpPacket> four(Octets octets) {
        if (octets.size() < HEADER_4) return Optional.empty();
        var words = new Words(octets, false);
        int header = 4 * (octets.octet(0) & 0x0F);
        int total = words.two(2);
        // 0 where the network card cuts the packet up later
        int end = total == 0 ? octets.size() : Math.min(total, octets.size());
        if (header < HEADER_4 || header > end) return Optional.empty();
        boolean fragment = (words.two(6) & 0x3FFF) != 0;
        return Optional.of(new IpPacket(
                address(octets.slice(12, 4)),
                address(octets.slice(16, 4)),
                octets.octet(9),
                fragment,
                octets.slice(header, end - header)));
    }

    private static Optional<IpPacket> six(Octets octets) {
        if (octets.size() < HEADER_6) return Optional.empty();
        int length = new Words(octets, false).two(4);
        int end = length == 0 ? octets.size() : Math.min(HEADER_6 + length, octets.size());
        int next = octets.octet(6);
        int at = HEADER_6;
        boolean fragment = false;
        while ((next == 0 || next == 43 || next == 44 || next == 60) && at + 8 <= end) {
            fragment |= next == 44;
            int size = next == 44 ? 8 : 8 * (octets.octet(at + 1) + 1);
            next = octets.octet(at);
            at += size;
        }
        if (at > end) return Optional.empty();
        return Optional.of(new IpPacket(
                address(octets.slice(8, 16)),
                address(octets.slice(24, 16)),
                next,
                fragment,
                octets.slice(at, end - at)));
    }

    private static String address(Octets octets) {
        try {
            return InetAddress.getByAddress(octets.toArray()).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address has " + octets.size() + " octets", e);
        }
    }
}
