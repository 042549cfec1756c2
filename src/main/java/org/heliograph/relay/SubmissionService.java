package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.Submission;
import org.heliograph.subscriber.Subscriber;

/** Takes over messages: the only transaction between a phone's POST and its answer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SubmissionService {
    private Intake intake;
    private MmStore messages;
    private ContentStore contents;
    private BoxIntake boxes;

    public SubmissionService() {} // for the container

    @Inject
    public SubmissionService(Intake intake, MmStore messages, ContentStore contents, BoxIntake boxes) {
        this.intake = intake;
        this.messages = messages;
        this.contents = contents;
        this.boxes = boxes;
    }

    /**
     * Takes over a message. Once this has returned, delivering it is our duty. The same submission again, within the
     * window of the settings, is answered as the first was and adds nothing.
     *
     * @param keeping a copy for the sender's MMBox; the message is taken whether or not that takes it
     * @param wire what the request and its answer are
     * @throws RefusedException if it is not taken
     * @throws org.heliograph.mm.CollisionException if the same was done at the same time; call again
     */
    public Accepted submit(Submission submission, Optional<Keeping> keeping, Function<Accepted, Wire> wire) {
        Subscriber sender = intake.sender(submission.caller(), submission.claimedFrom());
        Optional<Mm> earlier = intake.earlier(submission.fingerprint(), sender);
        if (earlier.isPresent()) {
            return intake.answerAgain(earlier.get(), boxes.again(keeping, earlier.get(), sender), wire);
        }
        Intake.Taking taking = intake.take(submission, sender);
        Mm mm = taking.mm();
        contents.keep(mm, submission.content());
        Optional<Kept> kept = boxes.take(keeping, mm, sender, submission.content());
        Accepted accepted = intake.answer(taking, kept, wire);
        messages.flush(); // a collision shows here, where it can be told from other failures
        return accepted;
    }
}
