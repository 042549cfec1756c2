package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.content.ContentStore;
import org.heliograph.content.StoredContent;
import org.heliograph.mm.Content;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.Origin;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;
import org.heliograph.mm.Submission;
import org.heliograph.subscriber.Subscriber;

/** Sends a message on for a recipient who has not fetched it: a new message, charged to the one who sends it on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ForwardService {
    private Intake intake;
    private AccessRule access;
    private RecipientStore recipients;
    private MmStore messages;
    private ContentStore contents;
    private Progress progress;
    private BoxIntake boxes;

    public ForwardService() {} // for the container

    @Inject
    public ForwardService(
            Intake intake,
            AccessRule access,
            RecipientStore recipients,
            MmStore messages,
            ContentStore contents,
            Progress progress,
            BoxIntake boxes) {
        this.intake = intake;
        this.access = access;
        this.recipients = recipients;
        this.messages = messages;
        this.contents = contents;
        this.progress = progress;
        this.boxes = boxes;
    }

    /**
     * Sends on. The first copy is thereby done with; its sender hears of it, if that is allowed.
     *
     * @param wire what the request and its answer are
     * @throws RefusedException if it is not done: the message is gone or somebody else's, or as for a new message
     * @throws org.heliograph.mm.CollisionException if the same was done at the same time; call again
     */
    public Accepted forward(Forwarding forwarding, Function<Accepted, Wire> wire) {
        Subscriber sender = intake.sender(forwarding.caller(), forwarding.claimedFrom());
        Optional<Recipient> copy =
                recipients.lock(forwarding.token()); // first, so that a repetition waits for its like
        Optional<Mm> earlier = intake.earlier(forwarding.fingerprint(), sender);
        if (earlier.isPresent()) {
            return intake.answerAgain(earlier.get(), boxes.again(forwarding.keeping(), earlier.get(), sender), wire);
        }
        Recipient to = copy.filter(its -> its.mayBecome(DeliveryState.FORWARDED) || its.isTakenForRetrieved())
                .orElseThrow(ForwardService::notFound);
        if (!access.isTheirs(to, forwarding.caller())) {
            throw new RefusedException(Refusal.SERVICE_DENIED, "This message is for somebody else.");
        }
        StoredContent content = contents.find(to.mm().id()).orElseThrow(ForwardService::notFound);
        Submission submission = submission(forwarding, to.mm(), content);
        Intake.Taking taking = intake.take(submission, sender);
        Mm mm = taking.mm();
        contents.keep(mm, content);
        Optional<Kept> kept = boxes.take(forwarding.keeping(), mm, sender, submission.content());
        if (!to.isTakenForRetrieved()) { // that one may be fetched still
            progress.finish(to, DeliveryState.FORWARDED, forwarding.reportAllowed());
        }
        Accepted accepted = intake.answer(taking, kept, wire);
        messages.flush();
        return accepted;
    }

    private static Submission submission(Forwarding forwarding, Mm first, StoredContent content) {
        return new Submission(
                forwarding.caller(),
                forwarding.claimedFrom(),
                forwarding.fingerprint(),
                forwarding.addressees(),
                forwarding.traits().apply(first),
                new Content(content.octets(), content.bodyOffset(), first.contentType(), List.of()),
                Origin.forwarded(forwarding.clientVersion(), first.forwarded()));
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND, "The message is no longer here.");
    }
}
