package org.heliograph.push;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * Puts the segments of one message together, in whatever order they come; one that comes again does no harm. The first
 * tells which message it is: its ports, reference and total. Holds 255 segments at most. Not for several threads.
 */
public final class Reassembly {
    private final SortedMap<Integer, SmsSegment> segments = new TreeMap<>();

    /**
     * Takes a segment.
     *
     * @return the datagram, once all segments are there
     * @throws PushException if the segment is of another message; those before it stay
     */
    public Optional<Octets> add(SmsSegment segment) {
        if (!segments.isEmpty() && !goesWith(segments.get(segments.firstKey()).header(), segment.header()))
            throw other("ports, reference or total differ");
        var before = segments.putIfAbsent(sequence(segment), segment);
        if (before != null && !before.data().equals(segment.data()))
            throw other("another segment " + sequence(segment) + " was there before");
        return missing() == 0 ? Optional.of(whole()) : Optional.empty();
    }

    /** How many segments are still to come; 1 before the first, as nobody knows yet. */
    public int missing() {
        if (segments.isEmpty()) return 1;
        var concatenation = segments.get(segments.firstKey()).header().concatenation();
        return concatenation.map(Concatenation::total).orElse(1) - segments.size();
    }

    private Octets whole() {
        if (segments.size() == 1) return segments.get(segments.firstKey()).data();
        var out = new OctetWriter(segments.size() * SmsSegment.LARGEST);
        segments.values().forEach(segment -> out.octets(segment.data()));
        return out.toOctets();
    }

    private static boolean goesWith(UserDataHeader one, UserDataHeader other) {
        if (!one.ports().equals(other.ports())) return false;
        if (one.concatenation().isEmpty() || other.concatenation().isEmpty())
            return one.concatenation().equals(other.concatenation());
        return one.concatenation().get().goesWith(other.concatenation().get());
    }

    private static int sequence(SmsSegment segment) {
        return segment.header().concatenation().map(Concatenation::sequence).orElse(1);
    }

    private static PushException other(String detail) {
        return new PushException(PushFault.OTHER_MESSAGE, 0, detail);
    }
}
