package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.inspect.capture.Capture;
import org.heliograph.inspect.capture.Datagram;
import org.heliograph.inspect.capture.HttpMessage;
import org.heliograph.inspect.capture.HttpReader;
import org.heliograph.inspect.capture.Moment;
import org.heliograph.inspect.capture.Stretch;
import org.heliograph.octet.Octets;
import org.heliograph.push.PushException;
import org.heliograph.push.WapPush;

/** What a capture has of ours, in the order it was seen. */
final class CaptureInspection {
    private static final int WAP_PUSH_PORT = 2948;

    /** Something found, and the packet it begins in. */
    private record Seen(int packet, Found found) {}

    private final Trees trees;
    private final Bounds bounds;
    private final SmppStream smpp;
    private final HttpExchanges http;
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    CaptureInspection(Trees trees, Bounds bounds) {
        this.trees = trees;
        this.bounds = bounds;
        smpp = new SmppStream(trees, bounds.found());
        http = new HttpExchanges(trees);
    }

    Inspection inspect(Octets octets) {
        var capture = Capture.read(octets);
        notes.add(capture.packets() + " packets");
        notes.addAll(capture.notes());
        capture.datagrams().forEach(this::datagram);
        streams(capture.stretches());
        seen.sort(Comparator.comparingInt(Seen::packet));
        notes.addAll(smpp.notes());
        notes.addAll(http.notes());
        if (seen.size() > bounds.found()) notes.add("More than " + bounds.found() + " things; the first are shown.");
        var found = seen.stream().limit(bounds.found()).map(Seen::found).toList();
        return new Inspection(Kind.CAPTURE, octets.size(), MessageSizes.compared(found), notes);
    }

    private void datagram(Datagram datagram) {
        if (!WapPush.isClaimedBy(datagram.octets())) return;
        boolean ours = datagram.destination().port() == WAP_PUSH_PORT || isMms(datagram.octets());
        if (!ours || isFull()) return;
        var envelope = new Envelope(
                "UDP",
                datagram.source().toString(),
                datagram.destination().toString(),
                datagram.moment().at(),
                List.of());
        seen.add(new Seen(datagram.moment().packet(), trees.push(datagram.octets(), Optional.of(envelope))));
    }

    private static boolean isMms(Octets octets) {
        try {
            return WapPush.read(octets).isMms();
        } catch (PushException e) {
            return false;
        }
    }

    private boolean isFull() {
        return seen.size() > bounds.found();
    }

    /** HTTP of both directions of a connection belongs together. */
    private void streams(List<Stretch> stretches) {
        Map<Integer, List<Stretch>> spoken = new LinkedHashMap<>();
        for (var stretch : stretches) {
            if (SmppPieces.begins(stretch.octets())) smpp(stretch);
            else if (HttpReader.begins(stretch.octets()))
                spoken.computeIfAbsent(stretch.connection().number(), ignored -> new ArrayList<>())
                        .add(stretch);
        }
        spoken.values().forEach(this::http);
    }

    private void smpp(Stretch stretch) {
        smpp.add(stretch.octets(), at -> Optional.of(envelope("SMPP", stretch, at)), (at, it) -> {
            if (!isFull()) seen.add(new Seen(stretch.moment(at).packet(), it));
        });
    }

    private static Envelope envelope(String protocol, Stretch stretch, int at) {
        return new Envelope(
                protocol,
                stretch.connection().source().toString(),
                stretch.connection().destination().toString(),
                stretch.moment(at).at(),
                List.of());
    }

    private void http(List<Stretch> stretches) {
        var requests = new ArrayList<HttpExchanges.Message>();
        var answers = new ArrayList<HttpExchanges.Message>();
        for (var stretch : stretches) {
            var messages = HttpReader.read(stretch.octets());
            if (messages.size() == HttpReader.MOST_MESSAGES)
                notes.add("A connection with more than " + messages.size() + " messages of HTTP is read no further.");
            for (HttpMessage message : messages) {
                Moment moment = stretch.moment(message.offset());
                (message.isRequest() ? requests : answers)
                        .add(new HttpExchanges.Message(
                                message,
                                stretch.connection().source(),
                                stretch.connection().destination(),
                                moment));
            }
        }
        http.pair(requests, answers, (packet, found) -> {
            if (!isFull()) seen.add(new Seen(packet, found));
        });
    }
}
