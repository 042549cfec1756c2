package org.heliograph.testbed;

import java.io.DataInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.FakeSmsc.Answer;
import org.heliograph.testbed.FakeSmsc.Passed;
import org.heliograph.testbed.FakeSmsc.Submitted;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.util.MessageId;

/** What passes between a {@link FakeSmsc} and those bound to it. */
final class FakeSmscTraffic extends ServerResponseDeliveryAdapter implements ServerMessageReceiverListener {
    private static final int UNSUPPORTED = 0x03;
    private static final int THREADS = 64;
    private static final int SUBMIT_SM = 0x04;

    final List<Submitted> submitted = new CopyOnWriteArrayList<>();
    final List<Passed> passed = new CopyOnWriteArrayList<>();
    final AtomicInteger mostOutstanding = new AtomicInteger();
    final AtomicInteger binds = new AtomicInteger();
    volatile Function<SubmitSm, Answer> answers = Answer::ok;
    volatile int bindStatus;
    volatile boolean ignoresEnquireLinks;

    private final AtomicInteger outstanding = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<List<Object>, Octets> octets = new ConcurrentHashMap<>();
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();

    SMPPServerSession session(Connection connection) {
        var recorded = new RecordedConnection(connection);
        return new SMPPServerSession(recorded, null, this, this, THREADS, 1_000, new Sender(), new Reader());
    }

    /** Whether it was taken. */
    boolean answerBind(SMPPServerSession session) {
        try {
            var bind = session.waitForBind(5_000);
            binds.incrementAndGet();
            int status = status(bind.getSystemId(), bind.getPassword(), bind.getBindType());
            if (status == 0) bind.accept("fake");
            else bind.reject(status);
            return status == 0;
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
            return false;
        }
    }

    private int status(String systemId, String password, BindType type) {
        if (bindStatus != 0) return bindStatus;
        if (!FakeSmsc.SYSTEM_ID.equals(systemId)) return 0x0F;
        if (!FakeSmsc.PASSWORD.equals(password)) return 0x0E;
        return type == BindType.BIND_TRX ? 0 : 0x0D;
    }

    void deliver(List<SMPPServerSession> sessions, int esmClass, byte[] shortMessage, OptionalParameter... parameters) {
        var session = sessions.stream()
                .filter(it -> it.getSessionState().isReceivable())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is bound"));
        session.setTransactionTimer(10_000);
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "358407654321",
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "MMSC",
                    new ESMClass(esmClass),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) 0),
                    shortMessage,
                    parameters);
        } catch (NegativeResponseException | ResponseTimeoutException | PDUException | IOException e) {
            throw new IllegalStateException("deliver_sm was not taken", e);
        } catch (org.jsmpp.InvalidResponseException e) {
            throw new IllegalStateException("deliver_sm was not understood", e);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source) throws ProcessRequestException {
        mostOutstanding.accumulateAndGet(outstanding.incrementAndGet(), Math::max);
        int index;
        var raw = octets.remove(List.of(submit.getSequenceNumber(), submit.getCommandLength()));
        synchronized (submitted) {
            index = submitted.size();
            submitted.add(new Submitted("", raw, submit));
        }
        try {
            return answered(index, raw, submit, source);
        } finally {
            outstanding.decrementAndGet();
        }
    }

    private SubmitSmResult answered(int index, Octets raw, SubmitSm submit, SMPPServerSession source)
            throws ProcessRequestException {
        var answer = answers.apply(submit);
        if (answer instanceof Answer.Refused refused)
            throw new ProcessRequestException("as the test wants", refused.status());
        if (answer instanceof Answer.HangUp) source.close();
        if (answer instanceof Answer.Silence) unanswered.add(submit.getSequenceNumber());
        var id = answer instanceof Answer.Taken taken && !taken.id().isEmpty()
                ? taken.id()
                : Integer.toString(ids.incrementAndGet());
        submitted.set(index, new Submitted(id, raw, submit));
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private final class Reader extends DefaultPDUReader {
        @Override
        public byte[] readPDU(DataInputStream in, int length, int id, int status, int sequence) throws IOException {
            var pdu = super.readPDU(in, length, id, status, sequence);
            var copy = Octets.of(pdu.clone());
            passed.add(new Passed(true, copy));
            if (id == SUBMIT_SM) octets.put(List.of(sequence, length), copy);
            return pdu;
        }
    }

    private final class Sender extends SynchronizedPDUSender {
        Sender() {
            super(new DefaultPDUSender());
        }

        @Override
        public byte[] sendEnquireLinkResp(OutputStream out, int sequence) throws IOException {
            return ignoresEnquireLinks ? new byte[0] : super.sendEnquireLinkResp(out, sequence);
        }

        @Override
        public byte[] sendSubmitSmResp(OutputStream out, int sequence, String id, OptionalParameter... parameters)
                throws PDUStringException, IOException {
            if (unanswered.remove(sequence)) return new byte[0];
            synchronized (out) {
                return super.sendSubmitSmResp(out, sequence, id, parameters);
            }
        }
    }

    /** jSMPP writes a PDU with one call. */
    private final class RecordedConnection implements Connection {
        private final Connection connection;
        private final OutputStream out;

        RecordedConnection(Connection connection) {
            this.connection = connection;
            out = new FilterOutputStream(connection.getOutputStream()) {
                @Override
                public void write(byte[] octets, int offset, int length) throws IOException {
                    passed.add(new Passed(false, Octets.of(Arrays.copyOfRange(octets, offset, offset + length))));
                    out.write(octets, offset, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }

        @Override
        public java.io.InputStream getInputStream() {
            return connection.getInputStream();
        }

        @Override
        public boolean isOpen() {
            return connection.isOpen();
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }

        @Override
        public void setSoTimeout(int millis) throws IOException {
            connection.setSoTimeout(millis);
        }

        @Override
        public InetAddress getInetAddress() {
            return connection.getInetAddress();
        }

        @Override
        public InetAddress getLocalAddress() {
            return connection.getLocalAddress();
        }

        @Override
        public int getPort() {
            return connection.getPort();
        }

        @Override
        public int getLocalPort() {
            return connection.getLocalPort();
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm pdu, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm pdu, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelSm(CancelSm pdu, SMPPServerSession source) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
        throw unsupported();
    }

    private static ProcessRequestException unsupported() {
        return new ProcessRequestException("not supported", UNSUPPORTED);
    }
}
