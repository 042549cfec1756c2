package org.heliograph.handset.inbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.heliograph.octet.Octets;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Plays an SMSC (SMPP 3.4): whoever binds is welcome, and every short message is taken for a phone of ours. */
final class SmppSource implements Source {
    private static final long BIND_MILLIS = 10_000;
    private static final Logger LIBRARY = Logger.getLogger("org.jsmpp");

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final Receipting receipting = new Receipting();
    private final ServerSocket socket;
    private final SMPPServerSessionListener listener;

    SmppSource(InetAddress address, int port) throws IOException {
        LIBRARY.setLevel(Level.SEVERE);
        socket = new ServerSocket(port, 0, address);
        listener = new SMPPServerSessionListener(port, new Bound(new ServerSocketConnection(socket)));
        listener.setPduProcessorDegree(1); // so that segments stay in order
        listener.setMessageReceiverListener(new ShortMessages(this::arrived, receipting));
        listener.setResponseDeliveryListener(receipting);
        daemon(this::accept, "smpp");
    }

    private void arrived(String to, Octets push) {
        arrivals.add(new Arrival(Optional.of(to), Instant.now().truncatedTo(ChronoUnit.SECONDS), push));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var session = listener.accept();
                sessions.removeIf(it -> !it.getSessionState().isBound());
                daemon(() -> bind(session), "bind");
            } catch (IOException e) {
                // closed, or one connection less
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            session.waitForBind(BIND_MILLIS).accept("handset", InterfaceVersion.IF_34);
            sessions.add(session);
        } catch (TimeoutException | PDUStringException | IOException | IllegalStateException e) {
            session.close();
        }
    }

    private static void daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String place() {
        return "smpp " + socket.getInetAddress().getHostAddress() + " port " + socket.getLocalPort();
    }

    @Override
    public List<Arrival> look(Duration patience) {
        var found = new ArrayList<Arrival>();
        try {
            var first = arrivals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) found.add(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        arrivals.drainTo(found);
        return found;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        receipting.close();
        sessions.forEach(SMPPServerSession::unbindAndClose);
    }
}
