package org.heliograph.inspect.capture;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.heliograph.octet.Octets;

/**
 * Octets of one direction of a TCP connection, in their order and without a gap.
 *
 * @param moments when the octets from an offset on were seen
 */
public record Stretch(Connection connection, Octets octets, NavigableMap<Integer, Moment> moments) {
    /** Who sends to whom; a connection has two, one for each direction, with the same number. */
    public record Connection(int number, Endpoint source, Endpoint destination) {}

    public Stretch {
        moments = new TreeMap<>(moments);
    }

    /** When an octet was seen. */
    public Moment moment(int offset) {
        Map.Entry<Integer, Moment> entry = moments.floorEntry(offset);
        return entry == null ? moments.firstEntry().getValue() : entry.getValue();
    }

    static Stretch of(Connection connection, Octets octets, List<Map.Entry<Integer, Moment>> marks) {
        var moments = new TreeMap<Integer, Moment>();
        marks.forEach(mark -> moments.put(mark.getKey(), mark.getValue()));
        return new Stretch(connection, octets, moments);
    }
}
