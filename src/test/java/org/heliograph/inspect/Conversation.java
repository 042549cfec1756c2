package org.heliograph.inspect;

import static org.heliograph.Hex.octets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.heliograph.octet.Octets;
import org.heliograph.push.Segmentation;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;

/** A message from a phone to the server and on to another, as a capture sees it. */
final class Conversation {
    static final Octets SEND_REQ = octets(
            """
            8C80 98543100 8D92 890181 972B34362F545950453D504C4D4E00
            84A3 01 07 05            multipart.mixed, one part
            03 83 81EA 8E6100        text/plain, utf-8, Content-Location: a
            48656C6C6F
            """);
    static final Octets SEND_CONF = octets("8C81 98543100 8D92 9280 8B4D3100");
    static final Octets RETRIEVE_CONF =
            octets("8C84 985200 8D92 8B4D3100 850465920080 84A3 01 04 05 83 8E6100 48656C6C6F");

    private Conversation() {}

    static Octets notification(String location, int size) {
        var pdu = "8C82 984E00 8D92 96"
                + Octets.utf8("Pictures of our holiday on the island").toHex() + "00 8A80 8E02"
                + String.format("%04X", size) + " 8805810302A300 83"
                + Octets.utf8(location).toHex() + "00";
        return WapPush.mms(1, octets(pdu)).write(WapPush.TypeForm.TEXT);
    }

    static byte[] submitted(Octets push) {
        var out = new ByteArrayOutputStream();
        int sequence = 1;
        for (var segment : Segmentation.WAP_PUSH.split(push, 7)) out.writeBytes(submitSm(segment, sequence++));
        return out.toByteArray();
    }

    private static byte[] submitSm(SmsSegment segment, int sequence) {
        var data = segment.toOctets();
        var body = "00" + "0500" + "4D4D5300" + "0101" + Octets.utf8("467").toHex() + "00" + "40" + "0000" + "00" + "00"
                + "01" + "00" + "04" + "00" + String.format("%02X", data.size()) + data.toHex();
        return octets(String.format("%08X", 16 + body.length() / 2) + "00000004" + "00000000"
                        + String.format("%08X", sequence) + body)
                .toArray();
    }

    /** All of it, in pieces so small that nothing comes in one. */
    static Captured all(int linkType, boolean six) {
        return all(linkType, six, 1);
    }

    /** The same in pieces so many times larger. */
    static Captured all(int linkType, boolean six, int larger) {
        var captured = new Captured(linkType, six);
        var phone = captured.flow(1, 40_000, 2, 80, 0xFFFFFFF0).open();
        var server = captured.flow(2, 80, 1, 40_000, 77).open();
        phone.send(
                Captured.http(
                        "POST /mms HTTP/1.1\r\nHost: mmsc\r\nContent-Type: application/vnd.wap.mms-message\r\n",
                        SEND_REQ),
                23 * larger);
        server.send(
                Captured.http("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.wap.mms-message\r\n", SEND_CONF),
                31 * larger);
        var push = notification("http://mmsc.example.net/mms/r/0123456789abcdefghijklmnopqrstuvwxyz", 20);
        captured.flow(2, 41_000, 3, 2775, 5).open().send(submitted(push), 50 * larger);
        captured.udp(2, 9200, 4, 2948, push);
        phone.send(
                "GET /mms/r/0123456789abcdefghijklmnopqrstuvwxyz HTTP/1.1\r\nHost: mmsc\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII),
                40 * larger);
        server.send(
                Captured.chunked(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.wap.mms-message\r\n", RETRIEVE_CONF, 11),
                17 * larger);
        phone.send("GET /favicon.ico HTTP/1.1\r\nHost: mmsc\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 100);
        server.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 100);
        return captured;
    }
}
