package org.heliograph.push;

import java.util.ArrayList;
import java.util.List;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** As much of SMPP 3.4 as it takes to get user data into and out of a file of submit_sm. */
final class SubmitSm {
    private static final int HEADER = 16;

    private SubmitSm() {}

    /** The user data of each. */
    static List<Octets> userData(Octets stream) {
        var all = new ArrayList<Octets>();
        var in = stream.reader();
        while (in.hasMore()) {
            int length = fourOctets(in);
            var frame = in.slice(length - 4);
            frame.skip(HEADER - 4);
            frame.takeToZero();
            frame.skip(2);
            frame.takeToZero();
            frame.skip(2);
            frame.takeToZero();
            frame.skip(3);
            frame.takeToZero();
            frame.takeToZero();
            frame.skip(4);
            all.add(frame.take(frame.octet()));
            frame.requireEnd();
        }
        return all;
    }

    private static int fourOctets(OctetReader in) {
        return in.octet() << 24 | in.octet() << 16 | in.octet() << 8 | in.octet();
    }

    /** A frame around user data. */
    static Octets frame(int sequence, Octets userData) {
        var body = Octets.hex("5741500005004d4d534300010133353834303736353433323100400000000000000400");
        int length = HEADER + body.size() + 1 + userData.size();
        return new OctetWriter()
                .octets(Octets.hex(String.format("%08x%08x%08x%08x", length, 4, 0, sequence)))
                .octets(body)
                .octet(userData.size())
                .octets(userData)
                .toOctets();
    }
}
