package org.heliograph.handset.inbox;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;

/** A phone's port for pushes: each is a datagram of connectionless WSP. */
final class UdpSource implements Source {
    private static final int LARGEST = 65_535;

    private final DatagramSocket socket;

    UdpSource(InetAddress address, int port) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(address, port));
    }

    @Override
    public String place() {
        return "udp " + socket.getLocalAddress().getHostAddress() + " port " + socket.getLocalPort();
    }

    @Override
    public List<Arrival> look(Duration patience) throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            return List.of();
        }
        return List.of(new Arrival(
                Optional.empty(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Octets.of(packet.getData(), 0, packet.getLength())));
    }

    @Override
    public void close() {
        socket.close();
    }
}
