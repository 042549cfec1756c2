package org.heliograph.handset.inbox;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.heliograph.octet.Octets;
import org.heliograph.push.PushException;
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
import org.jsmpp.util.RandomMessageIDGenerator;

/**
 * Takes submit_sm in each form in which an MMSC may send a push: user data header in short_message or message_payload, ports
 * and sar_* as parameters, or the whole push in message_payload. All else is refused.
 */
final class ShortMessages implements ServerMessageReceiverListener {
    private static final int USER_DATA_HEADER = 0x40;

    private final SegmentedPushes segmented = new SegmentedPushes();
    private final SarParts counted = new SarParts();
    private final RandomMessageIDGenerator ids = new RandomMessageIDGenerator();
    private final BiConsumer<String, Octets> arrived;
    private final Receipting receipting;

    ShortMessages(BiConsumer<String, Octets> arrived, Receipting receipting) {
        this.arrived = arrived;
        this.receipting = receipting;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        try {
            var push = push(message);
            MessageId id = ids.newMessageId();
            receipting.promise(
                    id.getValue(), message, () -> push.ifPresent(it -> arrived.accept(message.getDestAddress(), it)));
            return new SubmitSmResult(id, new OptionalParameter[0]);
        } catch (PushException e) {
            throw new ProcessRequestException(e.getMessage(), SMPPConstant.STAT_ESME_RINVMSGLEN, e);
        }
    }

    /** The push that this message is or completes. */
    private Optional<Octets> push(SubmitSm message) {
        var octets = octets(message);
        var to = message.getDestAddress();
        if ((message.getEsmClass() & USER_DATA_HEADER) != 0) return segmented.add(to, octets);
        var reference = message.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        var total = message.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        var sequence = message.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        if (reference == null || total == null || sequence == null) return Optional.of(octets);
        var of = new SarParts.Message(to, reference.getValue() & 0xFFFF, total.getValue() & 0xFF);
        return counted.add(of, sequence.getValue() & 0xFF, octets);
    }

    private static Octets octets(SubmitSm message) {
        var inside = message.getShortMessage();
        if (inside != null && inside.length > 0) return Octets.of(inside);
        var payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
        return payload == null ? Octets.EMPTY : Octets.of(payload.getValue());
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
            throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancellation, SMPPServerSession source) throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancellation, SMPPServerSession source)
            throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw notHere();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw notHere();
    }

    private static ProcessRequestException notHere() {
        return new ProcessRequestException("only submit_sm is taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
