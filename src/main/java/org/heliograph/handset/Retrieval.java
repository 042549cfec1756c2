package org.heliograph.handset;

import java.util.List;
import java.util.Optional;
import org.heliograph.handset.AnswerOptions.How;
import org.heliograph.handset.AnswerOptions.ReportOptions;
import org.heliograph.handset.Conversation.Fetched;
import org.heliograph.handset.http.Transport;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.TransactionId;

/** Fetches a message and tells the MMSC that it is here, as a phone does (OMA-TS-MMS_ENC clause 6). */
final class Retrieval {
    private final Conversation conversation;
    private final How how;
    private final ReportOptions report;

    Retrieval(Conversation conversation, AnswerOptions answer) {
        this.conversation = conversation;
        this.how = answer.how();
        this.report = answer.report();
    }

    /**
     * Tells the MMSC.
     *
     * @param notification transaction id of the notification, if that is known
     * @return empty if nothing is to be told
     */
    Optional<Verdict> answer(Fetched fetched, Optional<TransactionId> notification, Transport to) {
        if (fetched.verdict().exit() != Exit.DONE) return Optional.empty();
        var own = fetched.message().flatMap(message -> message.transactionId());
        var id = notification.or(() -> own);
        if (how == How.NO_ANSWER) return Optional.empty();
        if (id.isEmpty()) {
            conversation.say("It has no transaction id, so that the MMSC wants no answer.");
            return Optional.empty();
        }
        return Optional.of(
                how == How.ACKNOWLEDGE
                        ? acknowledge(own.or(() -> id).get(), to)
                        : conversation.notifyResp(id.get(), MmStatus.RETRIEVED, report, to));
    }

    private Verdict acknowledge(TransactionId id, Transport to) {
        var indication = new AcknowledgeInd(id, report.version(), report.allowed(), List.of());
        return conversation.indicate(indication, "m-acknowledge-ind, transaction id " + Printable.of(id.text()), to);
    }
}
