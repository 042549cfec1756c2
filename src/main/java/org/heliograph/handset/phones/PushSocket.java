package org.heliograph.handset.phones;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.push.PushException;
import org.heliograph.push.WapPush;

/** Where all phones listen: one UDP socket, and one thread that reads each push and hands it over. */
public final class PushSocket implements AutoCloseable {
    private static final int LARGEST = 65_535;
    /** As many as the system gives: what does not fit while the thread is busy is lost without a word. */
    private static final int BUFFERED = 8_388_608;

    private static final PduDecoder DECODER = new PduDecoder(DecoderLimits.DEFAULT);

    private final DatagramSocket socket;
    private final Taker taker;

    /** Who takes the pushes; called by one thread, which reads nothing meanwhile. */
    public interface Taker {
        /** @param nanos when it came, by {@link System#nanoTime()} */
        void notified(NotificationInd notification, long nanos);

        void reported(DeliveryInd report, long nanos);

        /** Something else came. */
        void strange(String what);
    }

    private PushSocket(DatagramSocket socket, Taker taker) {
        this.socket = socket;
        this.taker = taker;
    }

    /** Listens until it is closed; port 0 is any that is free. */
    public static PushSocket open(InetSocketAddress at, Taker taker) throws SocketException {
        var socket = new DatagramSocket(null);
        socket.setReceiveBufferSize(BUFFERED);
        socket.bind(new InetSocketAddress(at.getHostString(), at.getPort()));
        var pushes = new PushSocket(socket, taker);
        var thread = new Thread(pushes::listen, "pushes");
        thread.setDaemon(true);
        thread.start();
        return pushes;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST);
                socket.receive(packet);
                long now = System.nanoTime();
                hand(Octets.of(Arrays.copyOf(packet.getData(), packet.getLength())), now, taker);
            } catch (IOException e) {
                if (!socket.isClosed()) taker.strange("no datagram: " + e.getMessage());
            }
        }
    }

    /** What a push carries goes to whom it is for. */
    static void hand(Octets datagram, long now, Taker taker) {
        try {
            var pdu = DECODER.decode(WapPush.read(datagram).body());
            if (pdu instanceof NotificationInd notification) taker.notified(notification, now);
            else if (pdu instanceof DeliveryInd report) taker.reported(report, now);
            else taker.strange("a push of " + pdu.type().pduName());
        } catch (PushException | PduException e) {
            taker.strange("no push: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
