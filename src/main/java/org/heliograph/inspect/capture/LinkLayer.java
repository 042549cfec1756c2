package org.heliograph.inspect.capture;

import java.util.Optional;
import org.heliograph.octet.Octets;

/** What lies around an IP packet: Ethernet with VLAN tags and PPPoE, Linux's cooked forms, loopback, or nothing. */
final class LinkLayer {
    private static final int ETHERNET = 1;
    private static final int LINUX_COOKED = 113;
    private static final int LINUX_COOKED_2 = 276;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int PPPOE = 0x8864;
    private static final int PPPOE_HEADER = 8;

    private LinkLayer() {}

    /** The packet inside; empty if there is none, or another kind of link around it. */
    static Optional<Octets> packet(Frame frame) {
        var octets = frame.octets();
        return switch (frame.linkType()) {
            case ETHERNET -> ethernet(octets, 12);
            case LINUX_COOKED -> ethernet(octets, 14);
            case LINUX_COOKED_2 ->
                octets.size() < 20 ? Optional.empty() : typed(new Words(octets, false).two(0), octets, 20);
            case 0, 108 -> behind(octets, 4);
            case 12, 14, 101, 228, 229 -> behind(octets, 0);
            default -> Optional.empty();
        };
    }

    /** @param at where the type of what is inside stands */
    private static Optional<Octets> ethernet(Octets octets, int at) {
        while (octets.size() >= at + 2) {
            int type = new Words(octets, false).two(at);
            if (type != 0x8100 && type != 0x88A8) return typed(type, octets, at + 2);
            at += 4;
        }
        return Optional.empty();
    }

    private static Optional<Octets> typed(int type, Octets octets, int at) {
        return switch (type) {
            case IPV4, IPV6 -> behind(octets, at);
            case PPPOE -> behind(octets, at + PPPOE_HEADER);
            default -> Optional.empty();
        };
    }

    private static Optional<Octets> behind(Octets octets, int at) {
        return octets.size() > at ? Optional.of(octets.from(at)) : Optional.empty();
    }
}
