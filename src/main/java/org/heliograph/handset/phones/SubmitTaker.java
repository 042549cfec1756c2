package org.heliograph.handset.phones;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation;
import org.heliograph.push.PushException;
import org.heliograph.push.Reassembly;
import org.heliograph.push.SmsSegment;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** Makes pushes of submit_sm, segment by segment; nothing else is understood. */
final class SubmitTaker implements ServerMessageReceiverListener {
    private static final int ALL = 100;

    private final Function<String, PushSocket.Taker> phones;
    private final int throttled;
    private final Random random = new Random();
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, Reassembly> unfinished = new ConcurrentHashMap<>();

    SubmitTaker(Function<String, PushSocket.Taker> phones, int throttled) {
        this.phones = phones;
        this.throttled = throttled;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source) throws ProcessRequestException {
        if (random.nextInt(ALL) < throttled)
            throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RTHROTTLED);
        long now = System.nanoTime();
        var phone = phones.apply(submit.getDestAddress());
        try {
            take(submit.getDestAddress(), SmsSegment.read(Octets.of(submit.getShortMessage())), phone, now);
            return new SubmitSmResult(new MessageId(Long.toString(ids.incrementAndGet())), new OptionalParameter[0]);
        } catch (PushException e) {
            phone.strange("no segment of a push: " + e.getMessage());
            throw new ProcessRequestException("no push", SMPPConstant.STAT_ESME_RSUBMITFAIL);
        } catch (PDUStringException e) {
            throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private void take(String number, SmsSegment segment, PushSocket.Taker phone, long now) {
        var reference = segment.header().concatenation().map(Concatenation::reference);
        var key = number + " " + reference.map(String::valueOf).orElse("whole " + ids.get() + " " + now);
        unfinished.compute(key, (same, before) -> {
            var reassembly = before == null ? new Reassembly() : before;
            var whole = reassembly.add(segment);
            whole.ifPresent(datagram -> PushSocket.hand(datagram, now, phone));
            return whole.isPresent() ? null : reassembly;
        });
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm pdu, SMPPServerSession source) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm pdu, SMPPServerSession source) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm pdu, SMPPServerSession source) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm pdu, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
        throw unknown();
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not understood", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
