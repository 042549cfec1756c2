package org.heliograph.inspect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.heliograph.octet.Octets;

/** Makes capture files: packets between a phone (10.0.0.1), a server (10.0.0.2) and whoever else. */
final class Captured {
    static final int ETHERNET = 1;
    static final int RAW = 101;
    private static final int SECONDS = 1_700_000_000;

    private final int linkType;
    private final boolean six;
    private final List<byte[]> packets = new ArrayList<>();

    Captured(int linkType, boolean six) {
        this.linkType = linkType;
        this.six = six;
    }

    /** One direction of a TCP connection. */
    final class Flow {
        private final int from;
        private final int to;
        private final int fromPort;
        private final int toPort;
        private int sequence;

        Flow(int from, int fromPort, int to, int toPort, int sequence) {
            this.from = from;
            this.fromPort = fromPort;
            this.to = to;
            this.toPort = toPort;
            this.sequence = sequence;
        }

        Flow open() {
            segment(sequence++, 0x02, new byte[0]);
            return this;
        }

        /** In pieces of so many octets, every second pair of pieces the wrong way round, and one piece twice. */
        Flow send(byte[] octets, int piece) {
            var starts = new ArrayList<Integer>();
            for (int at = 0; at < octets.length; at += piece) starts.add(at);
            for (int i = 1; i < starts.size(); i += 4) java.util.Collections.swap(starts, i, i - 1);
            starts.add(starts.get(0));
            for (int at : starts) part(octets, at, Math.min(piece, octets.length - at));
            sequence += octets.length;
            return this;
        }

        void part(byte[] octets, int at, int length) {
            var data = new byte[length];
            System.arraycopy(octets, at, data, 0, length);
            segment(sequence + at, 0x18, data);
        }

        void skip(int octets) {
            sequence += octets;
        }

        private void segment(int number, int flags, byte[] data) {
            var tcp = ByteBuffer.allocate(20 + data.length);
            tcp.putShort((short) fromPort)
                    .putShort((short) toPort)
                    .putInt(number)
                    .putInt(0);
            tcp.put((byte) 0x50)
                    .put((byte) flags)
                    .putShort((short) 8192)
                    .putInt(0)
                    .put(data);
            ip(from, to, 6, tcp.array());
        }
    }

    Flow flow(int from, int fromPort, int to, int toPort, int sequence) {
        return new Flow(from, fromPort, to, toPort, sequence);
    }

    Captured udp(int from, int fromPort, int to, int toPort, Octets data) {
        var udp = ByteBuffer.allocate(8 + data.size());
        udp.putShort((short) fromPort)
                .putShort((short) toPort)
                .putShort((short) (8 + data.size()))
                .putShort((short) 0);
        udp.put(data.toArray());
        ip(from, to, 17, udp.array());
        return this;
    }

    private void ip(int from, int to, int protocol, byte[] payload) {
        var out = ByteBuffer.allocate(14 + 40 + payload.length);
        if (linkType == ETHERNET) out.put(new byte[12]).putShort((short) (six ? 0x86DD : 0x0800));
        if (six) {
            out.putInt(0x60000000)
                    .putShort((short) payload.length)
                    .put((byte) protocol)
                    .put((byte) 64);
            out.put(address(from)).put(address(to));
        } else {
            out.put((byte) 0x45)
                    .put((byte) 0)
                    .putShort((short) (20 + payload.length))
                    .putInt(0);
            out.put((byte) 64).put((byte) protocol).putShort((short) 0);
            out.putInt(0x0A000000 | from).putInt(0x0A000000 | to);
        }
        out.put(payload);
        packets.add(java.util.Arrays.copyOf(out.array(), out.position()));
    }

    private static byte[] address(int host) {
        return ByteBuffer.allocate(16)
                .putInt(0x20010DB8)
                .putLong(0)
                .putInt(host)
                .array();
    }

    Octets pcap(ByteOrder order) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(24)
                .order(order)
                .putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(262_144)
                .putInt(linkType)
                .array());
        for (int i = 0; i < packets.size(); i++) {
            int length = packets.get(i).length;
            out.writeBytes(ByteBuffer.allocate(16)
                    .order(order)
                    .putInt(SECONDS)
                    .putInt(i)
                    .putInt(length)
                    .putInt(length)
                    .array());
            out.writeBytes(packets.get(i));
        }
        return Octets.of(out.toByteArray());
    }

    Octets pcapng(ByteOrder order) {
        var out = new ByteArrayOutputStream();
        block(
                out,
                order,
                0x0A0D0D0A,
                ByteBuffer.allocate(16)
                        .order(order)
                        .putInt(0x1A2B3C4D)
                        .putInt(1)
                        .putLong(-1));
        block(
                out,
                order,
                1,
                ByteBuffer.allocate(8)
                        .order(order)
                        .putShort((short) linkType)
                        .putShort((short) 0)
                        .putInt(0));
        for (int i = 0; i < packets.size(); i++) {
            long ticks = SECONDS * 1_000_000L + i;
            int length = packets.get(i).length;
            var body = ByteBuffer.allocate(20 + (length + 3) / 4 * 4).order(order);
            body.putInt(0)
                    .putInt((int) (ticks >>> 32))
                    .putInt((int) ticks)
                    .putInt(length)
                    .putInt(length);
            block(out, order, 6, body.put(packets.get(i)));
        }
        return Octets.of(out.toByteArray());
    }

    private static void block(ByteArrayOutputStream out, ByteOrder order, int type, ByteBuffer body) {
        int length = body.capacity() + 12;
        out.writeBytes(
                ByteBuffer.allocate(8).order(order).putInt(type).putInt(length).array());
        out.writeBytes(body.array());
        out.writeBytes(ByteBuffer.allocate(4).order(order).putInt(length).array());
    }

    /** A message of HTTP with a Content-Length. */
    static byte[] http(String head, Octets body) {
        return join(head + "Content-Length: " + body.size() + "\r\n\r\n", body.toArray());
    }

    /** The same in chunks. */
    static byte[] chunked(String head, Octets body, int chunk) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(join(head + "Transfer-Encoding: chunked\r\n\r\n", new byte[0]));
        for (int at = 0; at < body.size(); at += chunk) {
            var part = body.slice(at, Math.min(chunk, body.size() - at));
            out.writeBytes(join(Integer.toHexString(part.size()) + "\r\n", part.toArray()));
            out.writeBytes(join("\r\n", new byte[0]));
        }
        out.writeBytes(join("0\r\n\r\n", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] join(String text, byte[] octets) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(octets);
        return out.toByteArray();
    }
}
