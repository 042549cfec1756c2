package org.heliograph.handset.phones;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * An SMSC of a laboratory (SMPP 3.4): whoever binds may submit, and what is submitted is handed over as the push it is.
 * Takes a share of what is submitted only when it is asked again.
 */
public final class PushSmsc implements AutoCloseable {
    private static final int BIND_MILLIS = 5_000;
    private static final int THREADS = 4;
    private static final int QUEUED = 1_000;

    /** That a client is gone is what a run is about; kept here, as loggers that nobody holds forget their level. */
    private static final Logger JSMPP = Logger.getLogger("org.jsmpp");

    static {
        JSMPP.setLevel(Level.OFF);
    }

    private final SubmitTaker taker;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;

    private PushSmsc(ServerSocket listener, SubmitTaker taker) {
        this.listener = listener;
        this.taker = taker;
    }

    /**
     * Listens on this computer until it is closed.
     *
     * @param phones who takes the pushes to a number, in digits
     * @param throttled percent of all submit_sm that are answered with ESME_RTHROTTLED
     */
    public static PushSmsc open(int port, Function<String, PushSocket.Taker> phones, int throttled) throws IOException {
        var listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var smsc = new PushSmsc(listener, new SubmitTaker(phones, throttled));
        var thread = new Thread(smsc::listen, "smsc");
        thread.setDaemon(true);
        thread.start();
        return smsc;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var connection = new SocketConnection(listener.accept());
                var session = new SMPPServerSession(connection, null, taker, null, THREADS, QUEUED);
                sessions.add(session);
                var bind = session.waitForBind(BIND_MILLIS);
                bind.accept("phones", InterfaceVersion.IF_34);
            } catch (IOException | TimeoutException | PDUStringException | IllegalStateException e) {
                // whoever wants to be bound comes again
            }
        }
    }

    /** Ends all connections, as if the SMSC were gone. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            // it is of no more use either way
        }
        sessions.forEach(SMPPServerSession::close);
    }
}
