package org.heliograph.relay;

import static org.heliograph.charging.MmStatusCode.DEFERRED;
import static org.heliograph.charging.MmStatusCode.REJECTED;
import static org.heliograph.charging.MmStatusCode.RETRIEVED;
import static org.heliograph.charging.MmStatusCode.UNRECOGNISED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.heliograph.address.Msisdn;
import org.heliograph.charging.MmStatusCode;
import org.heliograph.charging.RecordType;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.MmId;
import org.heliograph.mm.News;
import org.heliograph.mm.ReadStatus;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;
import org.heliograph.mm.ReportKind;
import org.heliograph.mm.Token;
import org.heliograph.relay.Answer.Heard;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.SubscriberStore;

/** Takes what a phone says of its messages. Each word is harmless when it is repeated, late, or somebody else's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AnswerService {
    private RecipientStore recipients;
    private SubscriberStore subscribers;
    private AccessRule access;
    private Progress progress;
    private Clock clock;

    public AnswerService() {} // for the container

    @Inject
    public AnswerService(
            RecipientStore recipients, SubscriberStore subscribers, AccessRule access, Progress progress, Clock clock) {
        this.recipients = recipients;
        this.subscribers = subscribers;
        this.access = access;
        this.progress = progress;
        this.clock = clock;
    }

    /** What m-notifyresp-ind or m-acknowledge-ind says. */
    public Hearing answer(Answer answer) {
        return recipients
                .lock(answer.token())
                .map(to -> Hearing.of(to, answer(to, answer)))
                .orElse(Hearing.OF_NOTHING);
    }

    private Heard answer(Recipient to, Answer answer) {
        if (!access.mayAnswer(to, answer.caller())) {
            return Heard.NOT_THEIRS;
        }
        boolean late = to.isTakenForRetrieved() && endsRetrieved(answer.kind());
        if (!late && !isNews(to, answer.kind())) {
            return Heard.AGAIN;
        }
        learnVersion(to, answer.clientVersion());
        record(to, answer);
        progress.reached(
                new Milestone.Answered(Milestone.CopyOf.of(to), answer.kind(), answer.reportAllowed(), answer.wire()));
        if (late) {
            to.close(clock.instant());
        } else if (answer.kind() == Kind.DEFERRED) {
            to.deferred(answer.reportAllowed());
        } else {
            progress.finish(to, endBy(answer.kind()), answer.reportAllowed());
        }
        return Heard.DONE;
    }

    private static boolean endsRetrieved(Kind kind) {
        return kind == Kind.RETRIEVED || kind == Kind.ACKNOWLEDGED;
    }

    private static boolean isNews(Recipient to, Kind kind) {
        return to.mayBecome(kind == Kind.DEFERRED ? DeliveryState.DEFERRED : endBy(kind));
    }

    private static DeliveryState endBy(Kind kind) {
        return switch (kind) {
            case RETRIEVED, ACKNOWLEDGED -> DeliveryState.RETRIEVED;
            case REJECTED -> DeliveryState.REJECTED;
            case UNRECOGNISED -> DeliveryState.UNRECOGNISED;
            case DEFERRED -> throw new IllegalArgumentException("no end: " + kind);
        };
    }

    private void record(Recipient to, Answer answer) {
        MmStatusCode code =
                switch (answer.kind()) {
                    case RETRIEVED, ACKNOWLEDGED -> RETRIEVED;
                    case DEFERRED -> DEFERRED;
                    case REJECTED -> REJECTED;
                    case UNRECOGNISED -> UNRECOGNISED;
                };
        RecordType type = answer.kind() == Kind.ACKNOWLEDGED ? RecordType.MMR1A : RecordType.MMR1NRS;
        progress.record(type, to, code, answer.reportAllowed());
    }

    private void learnVersion(Recipient to, String version) {
        if (to.address().orElse(null) instanceof Msisdn msisdn) {
            subscribers.find(msisdn).ifPresent(subscriber -> subscriber.speaks(version));
        }
    }

    /** The recipient deletes it without fetching (m-delete-req). What is gone already is deleted too. */
    public Heard delete(Token token, Caller caller) {
        Optional<Recipient> found = recipients.lock(token);
        if (found.isEmpty()) {
            return Heard.UNKNOWN;
        }
        Recipient to = found.get();
        if (!access.isTheirs(to, caller)) {
            return Heard.NOT_THEIRS;
        }
        if (to.isTakenForRetrieved()) {
            to.close(clock.instant());
        } else if (to.mayBecome(DeliveryState.DELETED)) {
            progress.finish(to, DeliveryState.DELETED, true);
        } else if (to.state() != DeliveryState.DELETED) {
            return Heard.AGAIN;
        }
        return Heard.DONE;
    }

    /**
     * A recipient has read it, or deleted it unread (m-read-rec-ind): heard once from each, by the word of the network.
     *
     * @param wire the request
     */
    public Heard read(MmId mm, Caller caller, ReadStatus status, Wire wire) {
        Optional<Recipient> found = access.numberOf(caller).flatMap(number -> recipients.lock(mm, number));
        if (found.isEmpty()) {
            return Heard.UNKNOWN;
        }
        Recipient to = found.get();
        boolean has = to.state() == DeliveryState.RETRIEVED || to.state() == DeliveryState.FETCHED;
        if (!has || to.readStatus().isPresent()) {
            return Heard.AGAIN;
        }
        to.read(status);
        progress.reached(new Milestone.Read(Milestone.CopyOf.of(to), status, wire));
        progress.record(RecordType.MMR1RR, to, News.of(status));
        if (to.mm().readReport()) {
            progress.report(to, ReportKind.READ, News.of(status));
        }
        return Heard.DONE;
    }
}
