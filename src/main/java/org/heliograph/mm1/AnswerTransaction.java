package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.heliograph.mm.MmId;
import org.heliograph.mm.ReadStatus;
import org.heliograph.mm.Token;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.ReadRecInd;
import org.heliograph.relay.Answer;
import org.heliograph.relay.Answer.Heard;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.relay.AnswerService;
import org.heliograph.relay.Hearing;
import org.heliograph.relay.Wire;
import org.heliograph.subscriber.Caller;

/** m-notifyresp-ind, m-acknowledge-ind and m-read-rec-ind: what a phone says, and wants no answer to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AnswerTransaction {
    private AnswerService answers;

    public AnswerTransaction() {} // for the container

    @Inject
    public AnswerTransaction(AnswerService answers) {
        this.answers = answers;
    }

    /** A status that no notification is answered by changes nothing. */
    public Hearing perform(Optional<Caller> caller, NotifyRespInd said, Wire wire) {
        Optional<Token> token = Token.of(said.transactionId().text());
        Optional<Kind> kind = kind(said.status());
        if (token.isEmpty() || kind.isEmpty()) {
            return Hearing.OF_NOTHING;
        }
        return answers.answer(new Answer(
                token.get(),
                caller,
                kind.get(),
                said.reportAllowed().orElse(true),
                said.version().known().toString(),
                wire));
    }

    public Hearing perform(Optional<Caller> caller, AcknowledgeInd said, Wire wire) {
        return Token.of(said.transactionId().text())
                .map(token -> answers.answer(new Answer(
                        token,
                        caller,
                        Kind.ACKNOWLEDGED,
                        said.reportAllowed().orElse(true),
                        said.version().known().toString(),
                        wire)))
                .orElse(Hearing.OF_NOTHING);
    }

    /** Who has read it is whom the network says, not From. */
    public Hearing perform(Optional<Caller> caller, ReadRecInd said, Wire wire) {
        Optional<MmId> mm = MmId.ofMessageId(said.messageId());
        if (mm.isEmpty() || caller.isEmpty()) {
            return Hearing.OF_NOTHING;
        }
        ReadStatus status =
                said.readStatus() == org.heliograph.pdu.ReadStatus.READ ? ReadStatus.READ : ReadStatus.DELETED;
        Heard heard = answers.read(mm.get(), caller.get(), status, wire);
        return new Hearing(heard, heard == Heard.UNKNOWN ? Optional.empty() : Optional.of(said.messageId()));
    }

    static Optional<Kind> kind(MmStatus status) {
        return switch (status) {
            case RETRIEVED -> Optional.of(Kind.RETRIEVED);
            case DEFERRED -> Optional.of(Kind.DEFERRED);
            case REJECTED -> Optional.of(Kind.REJECTED);
            case UNRECOGNISED -> Optional.of(Kind.UNRECOGNISED);
            case EXPIRED, INDETERMINATE, FORWARDED, UNREACHABLE -> Optional.empty();
        };
    }
}
