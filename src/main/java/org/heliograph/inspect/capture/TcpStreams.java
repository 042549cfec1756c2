package org.heliograph.inspect.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** Puts the segments of TCP connections in order: what came twice counts once, and what is missing ends a stretch. */
final class TcpStreams {
    private static final int HEADER = 20;
    private static final int SYN = 0x02;

    private record Ends(Endpoint source, Endpoint destination) {
        Ends back() {
            return new Ends(destination, source);
        }
    }

    /** @param at where its first octet stands, counted from the first sequence number seen */
    private record Segment(int at, Octets octets, Moment moment) {}

    /** One direction. */
    private static final class Direction {
        final Stretch.Connection connection;
        final int start;
        final List<Segment> segments = new ArrayList<>();

        Direction(Stretch.Connection connection, int start) {
            this.connection = connection;
            this.start = start;
        }
    }

    private final Map<Ends, Direction> open = new LinkedHashMap<>();
    private final List<Direction> all = new ArrayList<>();
    private int connections;

    void add(IpPacket packet, Moment moment) {
        var octets = packet.payload();
        if (octets.size() < HEADER) return;
        var words = new Words(octets, false);
        int header = 4 * (octets.octet(12) >> 4);
        if (header < HEADER || header > octets.size()) return;
        var ends =
                new Ends(new Endpoint(packet.source(), words.two(0)), new Endpoint(packet.destination(), words.two(2)));
        boolean syn = (octets.octet(13) & SYN) != 0;
        int sequence = (int) words.four(4) + (syn ? 1 : 0);
        var direction = direction(ends, sequence, syn);
        var data = octets.from(header);
        if (!data.isEmpty()) direction.segments.add(new Segment(sequence - direction.start, data, moment));
    }

    /** A SYN with another number than before is a new connection between the same ports. */
    private Direction direction(Ends ends, int sequence, boolean syn) {
        var direction = open.get(ends);
        if (direction != null && !(syn && direction.start != sequence)) return direction;
        var back = direction == null ? open.get(ends.back()) : null;
        int number = back == null ? ++connections : back.connection.number();
        var opened = new Direction(new Stretch.Connection(number, ends.source(), ends.destination()), sequence);
        if (direction != null) open.remove(ends.back());
        open.put(ends, opened);
        all.add(opened);
        return opened;
    }

    List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        all.forEach(direction -> assemble(direction, stretches));
        return stretches;
    }

    private static void assemble(Direction direction, List<Stretch> stretches) {
        direction.segments.sort(Comparator.comparingInt(Segment::at));
        var out = new OctetWriter();
        var marks = new ArrayList<Map.Entry<Integer, Moment>>();
        long next = Long.MIN_VALUE;
        for (var segment : direction.segments) {
            if (segment.at() > next) {
                close(direction, out, marks, stretches);
                out = new OctetWriter(segment.octets().size());
                marks = new ArrayList<>();
                next = segment.at();
            }
            int known = (int) (next - segment.at());
            if (known >= segment.octets().size()) continue;
            marks.add(Map.entry(out.size(), segment.moment()));
            out.octets(segment.octets().from(known));
            next = (long) segment.at() + segment.octets().size();
        }
        close(direction, out, marks, stretches);
    }

    private static void close(
            Direction direction, OctetWriter out, List<Map.Entry<Integer, Moment>> marks, List<Stretch> stretches) {
        if (out.size() > 0) stretches.add(Stretch.of(direction.connection, out.toOctets(), marks));
    }
}
