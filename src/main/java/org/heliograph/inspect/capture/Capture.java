package org.heliograph.inspect.capture;

import java.util.ArrayList;
import java.util.List;
import org.heliograph.octet.Octets;

/**
 * What a capture file has of UDP and TCP.
 *
 * @param stretches of TCP; a direction has several where packets are missing
 * @param notes what was left out
 */
public record Capture(int packets, List<Datagram> datagrams, List<Stretch> stretches, List<String> notes) {
    private static final int UDP_HEADER = 8;

    /** Whether octets begin as a capture file does. */
    public static boolean isCapture(Octets octets) {
        return CaptureFile.isCapture(octets);
    }

    public static Capture read(Octets octets) {
        var file = CaptureFile.read(octets);
        var datagrams = new ArrayList<Datagram>();
        var streams = new TcpStreams();
        int foreign = 0;
        int fragments = 0;
        int cut = 0;
        for (var frame : file.frames()) {
            var packet = LinkLayer.packet(frame).flatMap(IpPacket::read);
            if (packet.isEmpty()) foreign++;
            else if (packet.get().fragment()) fragments++;
            else take(packet.get(), new Moment(frame.number(), frame.at()), datagrams, streams);
            if (frame.cut()) cut++;
        }
        var notes = new ArrayList<String>();
        note(notes, foreign, "packets are not of IP, or of a link that is not known here, and left out.");
        note(notes, fragments, "packets are fragments, and left out.");
        note(notes, cut, "packets were not captured to their end; octets are missing.");
        if (file.isCutShort()) notes.add("The file ends inside a packet.");
        return new Capture(file.frames().size(), datagrams, streams.stretches(), notes);
    }

    private static void note(List<String> notes, int count, String words) {
        if (count > 0) notes.add(count + " " + words);
    }

    private static void take(IpPacket packet, Moment moment, List<Datagram> datagrams, TcpStreams streams) {
        if (packet.protocol() == IpPacket.TCP) streams.add(packet, moment);
        if (packet.protocol() != IpPacket.UDP || packet.payload().size() <= UDP_HEADER) return;
        var words = new Words(packet.payload(), false);
        datagrams.add(new Datagram(
                new Endpoint(packet.source(), words.two(0)),
                new Endpoint(packet.destination(), words.two(2)),
                moment,
                packet.payload().from(UDP_HEADER)));
    }
}
