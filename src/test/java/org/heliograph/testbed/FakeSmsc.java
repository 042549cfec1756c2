package org.heliograph.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.heliograph.octet.Octets;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * An SMSC on this machine that does what a test says, with the SMPP of jSMPP's server side. It takes transceivers with its
 * system id and password, answers each submit_sm with Ok and the next decimal id, and sends receipts when told to.
 *
 * <pre>{@code
 * try (var smsc = FakeSmsc.start()) {
 *     heliograph(smsc.settings("main"));
 *     smsc.answering(submit -> Answer.status(0x58));
 *     ...
 *     await().until(() -> smsc.submitted().size() == 2);
 *     smsc.answering(Answer::ok).receiptText(smsc.submitted().get(1).id(), "DELIVRD");
 * }
 * }</pre>
 */
public final class FakeSmsc implements AutoCloseable {
    public static final String SYSTEM_ID = "heliograph";
    public static final String PASSWORD = "secret";

    private final int port;
    private final FakeSmscTraffic traffic = new FakeSmscTraffic();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private ServerSocket listener;

    /**
     * One submit_sm as it came.
     *
     * @param id what it was answered with, empty if refused or not yet answered
     * @param octets the whole PDU
     * @param pdu the same, read
     */
    public record Submitted(String id, Octets octets, SubmitSm pdu) {
        /** Whether it has been answered with an id. */
        public boolean isTaken() {
            return !id.isEmpty();
        }

        /** The user data: short_message, or else message_payload. */
        public Octets userData() {
            OptionalParameter.Message_payload payload =
                    pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
            return Octets.of(payload == null ? pdu.getShortMessage() : payload.getValue());
        }
    }

    /** What a submit_sm is answered with. */
    public sealed interface Answer {
        /** Taken, with this id. */
        record Taken(String id) implements Answer {}

        /** command_status other than 0. */
        record Refused(int status) implements Answer {}

        /** Nothing. */
        record Silence() implements Answer {}

        /** The connection is closed. */
        record HangUp() implements Answer {}

        /** Taken, with the next decimal id. For {@link FakeSmsc#answering} as {@code Answer::ok}. */
        static Answer ok(SubmitSm submit) {
            return new Taken("");
        }

        static Answer ok(String id) {
            return new Taken(id);
        }

        static Answer status(int commandStatus) {
            return new Refused(commandStatus);
        }

        static Answer silence() {
            return new Silence();
        }

        static Answer hangUp() {
            return new HangUp();
        }
    }

    /**
     * PDUs of all connections in the order they passed.
     *
     * @param fromClient whether the SMSC received it
     */
    public record Passed(boolean fromClient, Octets octets) {}

    private FakeSmsc() throws IOException {
        listener = listen(0);
        port = listener.getLocalPort();
    }

    /** Listens on a free port of 127.0.0.1. */
    public static FakeSmsc start() {
        try {
            return new FakeSmsc();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** The settings of Heliograph by which it binds to this SMSC alone, under a name. */
    public Map<String, String> settings(String name) {
        return Map.of(
                "smpp.smscs",
                name,
                "smpp.smsc." + name + ".host",
                "127.0.0.1",
                "smpp.smsc." + name + ".port",
                Integer.toString(port),
                "smpp.smsc." + name + ".system-id",
                SYSTEM_ID,
                "smpp.smsc." + name + ".password",
                PASSWORD);
    }

    /** From now on; may block to delay an answer, in a thread of that submit_sm's own. */
    public FakeSmsc answering(Function<SubmitSm, Answer> answers) {
        traffic.answers = answers;
        return this;
    }

    /** Binds from now on are answered with this command_status; 0 takes them again. */
    public FakeSmsc answeringBindsWith(int commandStatus) {
        traffic.bindStatus = commandStatus;
        return this;
    }

    /** No enquire_link is answered from now on. */
    public FakeSmsc ignoringEnquireLinks(boolean ignored) {
        traffic.ignoresEnquireLinks = ignored;
        return this;
    }

    /** Every submit_sm so far, in the order they came. */
    public List<Submitted> submitted() {
        return List.copyOf(traffic.submitted);
    }

    /** How many submit_sm were unanswered at once, at most. */
    public int mostOutstanding() {
        return traffic.mostOutstanding.get();
    }

    public List<Passed> passed() {
        return List.copyOf(traffic.passed);
    }

    /** How many are bound now. */
    public int bound() {
        return (int) sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .count();
    }

    /** How many binds were asked for so far, taken or not. */
    public int binds() {
        return traffic.binds.get();
    }

    /** A receipt in text, as Appendix B of SMPP 3.4 has it. */
    public void receiptText(String id, String stat) {
        receiptText(id, stat, "000");
    }

    public void receiptText(String id, String stat, String err) {
        deliver(
                0x04,
                "id:" + id + " sub:001 dlvrd:001 submit date:2401011200 done date:2401011201 stat:" + stat + " err:"
                        + err + " text:");
    }

    /** A receipt in receipted_message_id and message_state alone. */
    public void receiptTlv(String id, int messageState) {
        deliver(0x04, "", new OptionalParameter.Receipted_message_id(id), new OptionalParameter.Message_state((byte)
                messageState));
    }

    /** Any deliver_sm; returns once it is answered with Ok. */
    public void deliver(int esmClass, String text, OptionalParameter... parameters) {
        traffic.deliver(sessions, esmClass, text.getBytes(StandardCharsets.ISO_8859_1), parameters);
    }

    /** Closes every connection, and takes new ones. */
    public void hangUp() {
        for (var session : sessions) session.close();
        sessions.clear();
    }

    /** Closes every connection and takes no new one until it comes back, on the same port. */
    public void goAway() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    public void comeBack() {
        try {
            listener = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        goAway();
    }

    private ServerSocket listen(int wanted) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
        daemon(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var session = traffic.session(new SocketConnection(socket.accept()));
                sessions.add(session);
                if (socket.isClosed()) session.close();
                daemon(() -> bind(session));
            } catch (IOException e) {
                // closed, or the client has gone already
            }
        }
    }

    private void bind(SMPPServerSession session) {
        if (!traffic.answerBind(session) && session.getSessionState() != SessionState.CLOSED) session.close();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "fake-smsc");
        thread.setDaemon(true);
        thread.start();
    }

    /** All user data that came, in order. */
    public List<Octets> userData() {
        var all = new ArrayList<Octets>();
        for (var submitted : submitted()) all.add(submitted.userData());
        return all;
    }
}
