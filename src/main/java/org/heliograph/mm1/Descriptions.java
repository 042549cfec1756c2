package org.heliograph.mm1;

import java.util.List;
import java.util.Optional;
import org.heliograph.mm.Mm;
import org.heliograph.pdu.BoxState;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Priority;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.SendingHistory;

/**
 * What is said of a message, as an m-mbox-descr (OMA-TS-MMS_ENC clause 6) of nothing else: state, keywords, address and
 * content belong to the entry that it will be.
 */
final class Descriptions {
    private static final MmsVersion VERSION = MmsVersion.V1_3;

    private Descriptions() {}

    /** Of a message of ours: what was sent, but for what we know better. */
    static MboxDescr of(Mm mm, SendReq sent, Optional<From> from, Recipients recipients) {
        return new MboxDescr(
                Optional.empty(),
                VERSION,
                Optional.empty(),
                Optional.of(mm.messageId()),
                BoxState.UNSAID,
                Optional.of(RetrieveAnswer.seconds(mm.acceptedAt())),
                from,
                recipients,
                Optional.of(new MessageClass(mm.messageClass())),
                sent.subject(),
                Optional.of(Priority.valueOf(mm.priority().name())),
                Optional.empty(),
                Optional.empty(),
                Reports.of(mm.deliveryReport(), mm.readReport()),
                Optional.empty(),
                ReplyCharging.NONE,
                RetrieveAnswer.history(mm.history()),
                sent.applic(),
                sent.classification(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Of a message that a phone has not sent. */
    static MboxDescr of(SendReq draft) {
        return new MboxDescr(
                Optional.empty(),
                VERSION,
                Optional.empty(),
                Optional.empty(),
                BoxState.UNSAID,
                draft.date(),
                named(Optional.of(draft.from())),
                draft.recipients(),
                draft.messageClass(),
                draft.subject(),
                draft.priority(),
                draft.deliveryTime(),
                draft.expiry(),
                draft.reports(),
                Optional.empty(),
                draft.replyCharging(),
                SendingHistory.NONE,
                draft.applic(),
                draft.classification(),
                Optional.empty(),
                draft.extensions(),
                Optional.empty());
    }

    /** Of a message that a phone has fetched. */
    static MboxDescr of(RetrieveConf fetched) {
        return new MboxDescr(
                Optional.empty(),
                VERSION,
                Optional.empty(),
                fetched.messageId(),
                BoxState.UNSAID,
                Optional.of(fetched.date()),
                named(fetched.from()),
                fetched.recipients(),
                fetched.messageClass(),
                fetched.subject(),
                fetched.priority(),
                Optional.empty(),
                Optional.empty(),
                fetched.reports(),
                Optional.empty(),
                fetched.replyCharging(),
                fetched.history(),
                fetched.applic(),
                fetched.classification(),
                fetched.replaceId(),
                fetched.extensions(),
                Optional.empty());
    }

    /** Of what a phone describes itself. */
    static MboxDescr of(MboxDescr told) {
        return new MboxDescr(
                Optional.empty(),
                VERSION,
                Optional.empty(),
                told.messageId(),
                BoxState.UNSAID,
                told.date(),
                named(told.from()),
                told.recipients(),
                told.messageClass(),
                told.subject(),
                told.priority(),
                told.deliveryTime(),
                told.expiry(),
                told.reports(),
                Optional.empty(),
                told.replyCharging(),
                told.history(),
                told.applic(),
                told.classification(),
                told.replaceId(),
                told.extensions(),
                Optional.empty());
    }

    /** The wish that an address be inserted says nothing. */
    private static Optional<From> named(Optional<From> from) {
        return from.filter(it -> it.claim().isPresent());
    }
}
