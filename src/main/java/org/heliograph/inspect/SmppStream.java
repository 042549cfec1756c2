package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation;
import org.heliograph.push.PushException;
import org.heliograph.push.Reassembly;
import org.heliograph.push.SmsSegment;

/** PDUs of SMPP one after another, and the pushes that their segments make. */
final class SmppStream {
    private static final int MOST_OPEN = 1_000;

    private record Key(String source, String destination, Concatenation.Width width, int reference, int total) {}

    private record Open(Reassembly segments, List<Integer> sequences) {}

    private final Trees trees;
    private final int most;
    private final Map<Key, Open> open = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int count;

    SmppStream(Trees trees, int most) {
        this.trees = trees;
        this.most = most;
    }

    /** Who takes what is found at an offset. */
    interface Sink {
        void take(int at, Found found);
    }

    /** Takes PDUs apart that lie one behind the other. */
    void add(Octets octets, IntFunction<Optional<Envelope>> envelopes, Sink sink) {
        int at = 0;
        while (at < octets.size()) {
            if (count++ == most) {
                notes.add("More than " + most + " PDUs of SMPP; what follows is not shown.");
                return;
            }
            int offset = at;
            var rest = octets.from(at);
            int length = length(rest);
            pdu(rest.slice(0, length), envelopes.apply(at), found -> sink.take(offset, found));
            at += length;
        }
    }

    List<String> notes() {
        var all = new ArrayList<>(notes);
        open.forEach((key, value) -> all.add(value.segments().missing() + " of " + key.total()
                + " segments of a short message are not there (reference " + key.reference() + ")."));
        return all;
    }

    /** Of the next PDU, as far as it can be. */
    private static int length(Octets rest) {
        if (!SmppPieces.begins(rest)) return rest.size();
        int length = rest.octet(1) << 16 | rest.octet(2) << 8 | rest.octet(3);
        return Math.min(length, rest.size());
    }

    private void pdu(Octets octets, Optional<Envelope> envelope, Consumer<Found> found) {
        var pieces = new SmppPieces[1];
        found.accept(trees.smpp(octets, it -> {
            pieces[0] = it;
            return envelope;
        }));
        var smpp = pieces[0];
        smpp.segment().ifPresent(segment -> segment(smpp, segment, envelope, found));
    }

    private void segment(SmppPieces smpp, SmsSegment segment, Optional<Envelope> envelope, Consumer<Found> found) {
        var concatenation = segment.header().concatenation();
        if (concatenation.filter(it -> it.total() > 1).isEmpty() || open.size() >= MOST_OPEN) return;
        var it = concatenation.get();
        var key = new Key(smpp.source(), smpp.destination(), it.width(), it.reference(), it.total());
        var whole = open.computeIfAbsent(key, ignored -> new Open(new Reassembly(), new ArrayList<>()));
        try {
            var datagram = whole.segments().add(segment);
            whole.sequences().add(smpp.sequence());
            if (datagram.isEmpty()) return;
            open.remove(key);
            found.accept(trees.push(datagram.get(), Optional.of(together(smpp, envelope, whole.sequences()))));
        } catch (PushException e) {
            notes.add(
                    "Segment " + it.sequence() + " of " + it.total() + " is of another message than those before it.");
        }
    }

    private static Envelope together(SmppPieces smpp, Optional<Envelope> around, List<Integer> sequences) {
        var line = "put together from the SMPP sequence numbers " + sequences;
        return new Envelope("SMS", smpp.source(), smpp.destination(), around.flatMap(Envelope::at), List.of(line));
    }
}
