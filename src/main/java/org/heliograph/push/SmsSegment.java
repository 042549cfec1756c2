package org.heliograph.push;

import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * The user data of one 8-bit short message with a user data header: what SMPP carries as short_message with UDHI set.
 *
 * @param data the datagram or its part
 */
public record SmsSegment(UserDataHeader header, Octets data) {
    /** Octets of user data in one 8-bit short message, its header counted. */
    public static final int LARGEST = 140;

    public SmsSegment {
        if (header.size() + data.size() > LARGEST)
            throw new IllegalArgumentException(data.size() + " octets do not fit behind " + header.size());
    }

    /** @throws PushException if these octets are no such user data */
    public static SmsSegment read(Octets octets) {
        return PushException.orFault(() -> {
            var in = octets.reader();
            if (octets.size() > LARGEST) throw in.limit("more than " + LARGEST + " octets");
            return new SmsSegment(UserDataHeader.read(in), in.rest());
        });
    }

    public Octets toOctets() {
        var out = new OctetWriter(LARGEST);
        header.write(out);
        return out.octets(data).toOctets();
    }
}
