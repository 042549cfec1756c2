package org.heliograph.handset.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** Segments that SMPP itself counts, by sar_msg_ref_num, sar_total_segments and sar_segment_seqnum (SMPP 3.4 clause 5.3.2). */
final class SarParts {
    private static final int MOST = 100;

    private final Map<Message, SortedMap<Integer, Octets>> waiting = new LinkedHashMap<>();

    /** Which message a segment is of. */
    record Message(String to, int reference, int total) {}

    /** @return the whole, once all segments are there */
    synchronized Optional<Octets> add(Message message, int sequence, Octets data) {
        if (sequence < 1 || sequence > message.total()) return Optional.empty();
        var parts = waiting.computeIfAbsent(message, it -> new TreeMap<>());
        parts.put(sequence, data);
        if (parts.size() < message.total()) {
            if (waiting.size() > MOST)
                waiting.remove(waiting.keySet().iterator().next());
            return Optional.empty();
        }
        waiting.remove(message);
        var whole = new OctetWriter();
        parts.values().forEach(whole::octets);
        return Optional.of(whole.toOctets());
    }
}
