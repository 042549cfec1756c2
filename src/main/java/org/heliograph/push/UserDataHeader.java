package org.heliograph.push;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation.Width;

/**
 * User data header (3GPP TS 23.040 clause 9.2.3.24): UDHL and information elements, in any order when read and the ports
 * first when written. Elements we do not know are passed over; of one that is repeated the last counts.
 */
public record UserDataHeader(Optional<ApplicationPorts> ports, Optional<Concatenation> concatenation) {
    private static final int CONCATENATION_8 = 0x00;
    private static final int PORTS_16 = 0x05;
    private static final int CONCATENATION_16 = 0x08;

    static UserDataHeader read(OctetReader in) {
        var elements = in.slice(in.octet());
        Optional<ApplicationPorts> ports = Optional.empty();
        Optional<Concatenation> concatenation = Optional.empty();
        while (elements.hasMore()) {
            int identifier = elements.octet();
            var element = elements.slice(elements.octet());
            switch (identifier) {
                case PORTS_16 -> ports = Optional.of(ports(element));
                case CONCATENATION_8 -> concatenation = concatenation(Width.EIGHT_BITS, element);
                case CONCATENATION_16 -> concatenation = concatenation(Width.SIXTEEN_BITS, element);
                default -> element.rest();
            }
        }
        return new UserDataHeader(ports, concatenation);
    }

    private static ApplicationPorts ports(OctetReader in) {
        var ports = new ApplicationPorts(twoOctets(in), twoOctets(in));
        in.requireEnd();
        return ports;
    }

    /** Empty if it counts from 0 or beyond its total: then it is ignored and says nothing. */
    private static Optional<Concatenation> concatenation(Width width, OctetReader in) {
        int reference = width == Width.EIGHT_BITS ? in.octet() : twoOctets(in);
        int total = in.octet();
        int sequence = in.octet();
        in.requireEnd();
        return Concatenation.isPossible(total, sequence)
                ? Optional.of(new Concatenation(width, reference, total, sequence))
                : Optional.empty();
    }

    private static int twoOctets(OctetReader in) {
        return in.octet() << 8 | in.octet();
    }

    void write(OctetWriter out) {
        var elements = new OctetWriter(16);
        ports.ifPresent(it -> write(elements, it));
        concatenation.ifPresent(it -> write(elements, it));
        out.octet(elements.size()).octets(elements.toOctets());
    }

    private static void write(OctetWriter out, ApplicationPorts ports) {
        out.octet(PORTS_16).octet(4);
        twoOctets(out, ports.destination());
        twoOctets(out, ports.source());
    }

    private static void write(OctetWriter out, Concatenation it) {
        if (it.width() == Width.EIGHT_BITS) {
            out.octet(CONCATENATION_8).octet(3).octet(it.reference());
        } else {
            out.octet(CONCATENATION_16).octet(4);
            twoOctets(out, it.reference());
        }
        out.octet(it.total()).octet(it.sequence());
    }

    private static void twoOctets(OctetWriter out, int value) {
        out.octet(value >> 8).octet(value);
    }

    /** Octets it takes when written, UDHL counted. */
    int size() {
        return toOctets().size();
    }

    Octets toOctets() {
        var out = new OctetWriter(16);
        write(out);
        return out.toOctets();
    }
}
