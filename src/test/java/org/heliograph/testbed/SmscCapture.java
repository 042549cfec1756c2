package org.heliograph.testbed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.FakeSmsc.Passed;

/** What passed an SMSC as a capture file (pcap, raw IPv4): one TCP connection to port 2775, a packet for each PDU. */
public final class SmscCapture {
    private static final int SMPP_PORT = 2775;
    private static final int CLIENT_PORT = 40_000;
    private static final int RAW_IP = 101;
    private static final int HEADERS = 40;

    private final ByteBuffer out;
    private int fromClient = 1;
    private int fromSmsc = 1;

    private SmscCapture(int size) {
        out = ByteBuffer.allocate(size);
    }

    public static Path write(Path file, List<Passed> passed) throws IOException {
        int octets = passed.stream().mapToInt(it -> it.octets().size()).sum();
        var capture = new SmscCapture(24 + octets + passed.size() * (16 + HEADERS));
        capture.fileHeader();
        passed.forEach(capture::packet);
        return Files.write(file, capture.out.array());
    }

    private void fileHeader() {
        out.order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4);
        out.putInt(0).putInt(0).putInt(0x40000).putInt(RAW_IP);
    }

    private void packet(Passed it) {
        int length = HEADERS + it.octets().size();
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(1_700_000_000).putInt(fromClient + fromSmsc);
        out.putInt(length).putInt(length);
        out.order(ByteOrder.BIG_ENDIAN);
        internetHeader(length, it.fromClient());
        transportHeader(it.fromClient());
        out.put(it.octets().toArray());
        if (it.fromClient()) fromClient += it.octets().size();
        else fromSmsc += it.octets().size();
    }

    private void internetHeader(int length, boolean toSmsc) {
        var client = Octets.hex("7f000001").toArray();
        var smsc = Octets.hex("7f000002").toArray();
        out.put((byte) 0x45).put((byte) 0).putShort((short) length).putInt(0x4000);
        out.put((byte) 64).put((byte) 6).putShort((short) 0);
        out.put(toSmsc ? client : smsc).put(toSmsc ? smsc : client);
    }

    private void transportHeader(boolean toSmsc) {
        out.putShort((short) (toSmsc ? CLIENT_PORT : SMPP_PORT)).putShort((short) (toSmsc ? SMPP_PORT : CLIENT_PORT));
        out.putInt(toSmsc ? fromClient : fromSmsc).putInt(toSmsc ? fromSmsc : fromClient);
        out.putShort((short) 0x5018).putShort((short) 0xFFFF).putInt(0);
    }
}
