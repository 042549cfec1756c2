package org.heliograph.handset.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation;
import org.heliograph.push.PushException;
import org.heliograph.push.Reassembly;
import org.heliograph.push.SmsSegment;

/** Segments that wait for their others, by phone and message; the oldest message is given up where there are too many. */
final class SegmentedPushes {
    private static final int MOST = 100;

    private final Map<Key, Reassembly> waiting = new LinkedHashMap<>();

    private record Key(String to, Optional<Concatenation> first) {}

    /**
     * Takes the user data of a short message.
     *
     * @return the push, once all of it is there
     * @throws PushException if these octets are no segment
     */
    synchronized Optional<Octets> add(String to, Octets userData) {
        var segment = SmsSegment.read(userData);
        var key = new Key(to, segment.header().concatenation().map(SegmentedPushes::first));
        var whole = add(key, segment);
        if (whole.isPresent()) waiting.remove(key);
        else if (waiting.size() > MOST)
            waiting.remove(waiting.keySet().iterator().next());
        return whole;
    }

    /** A reference that came around again begins a new message. */
    private Optional<Octets> add(Key key, SmsSegment segment) {
        try {
            return waiting.computeIfAbsent(key, it -> new Reassembly()).add(segment);
        } catch (PushException e) {
            waiting.put(key, new Reassembly());
            return waiting.get(key).add(segment);
        }
    }

    /** The same of all segments of a message. */
    private static Concatenation first(Concatenation any) {
        return new Concatenation(any.width(), any.reference(), any.total(), 1);
    }
}
