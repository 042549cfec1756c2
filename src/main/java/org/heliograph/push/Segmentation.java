package org.heliograph.push;

import static org.heliograph.push.Concatenation.MOST_SEGMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation.Width;

/**
 * Splits a datagram into segments of short messages, one where it fits: 133 octets of data in one alone, 128 in each of
 * several with an 8-bit reference, 127 with a 16-bit one. The ports are in every segment.
 */
public record Segmentation(ApplicationPorts ports, Width width) {
    public static final Segmentation WAP_PUSH = new Segmentation(ApplicationPorts.WAP_PUSH, Width.EIGHT_BITS);

    /**
     * The segments in the order they should be sent.
     *
     * @param reference a counter for each phone, of which the low bits count; used only where there are several segments
     * @throws IllegalArgumentException if it takes more than 255
     */
    public List<SmsSegment> split(Octets datagram, int reference) {
        var alone = new UserDataHeader(Optional.of(ports), Optional.empty());
        if (datagram.size() <= SmsSegment.LARGEST - alone.size()) return List.of(new SmsSegment(alone, datagram));
        int each = SmsSegment.LARGEST - header(reference, 1, 1).size();
        int total = (datagram.size() + each - 1) / each;
        if (total > MOST_SEGMENTS)
            throw new IllegalArgumentException(
                    datagram.size() + " octets are more than " + MOST_SEGMENTS + " segments");
        var segments = new ArrayList<SmsSegment>(total);
        for (int i = 0; i < total; i++) {
            var data = datagram.slice(i * each, Math.min(each, datagram.size() - i * each));
            segments.add(new SmsSegment(header(reference, total, i + 1), data));
        }
        return List.copyOf(segments);
    }

    private UserDataHeader header(int reference, int total, int sequence) {
        var concatenation = new Concatenation(width, width.reference(reference), total, sequence);
        return new UserDataHeader(Optional.of(ports), Optional.of(concatenation));
    }
}
