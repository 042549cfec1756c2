package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.subscriber.Caller;

/** Sends a message on from its owner's MMBox, where it stays: a new message, charged to the owner. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class BoxForwardService {
    private BoxAccess access;
    private BoxStore box;
    private SubmissionService submissions;

    public BoxForwardService() {} // for the container

    @Inject
    public BoxForwardService(BoxAccess access, BoxStore box, SubmissionService submissions) {
        this.access = access;
        this.box = box;
        this.submissions = submissions;
    }

    /**
     * Sends on.
     *
     * @param submission what is to be sent, given the entry
     * @param wire what the request and its answer are on the wire
     * @throws RefusedException if it is not sent: it is not in the caller's box, or as for a new message
     * @throws org.heliograph.mm.CollisionException if the same was done at the same time; call again
     */
    public Accepted forward(
            Caller caller,
            Token token,
            Function<BoxRetrieval, Submission> submission,
            Optional<Keeping> keeping,
            Function<Accepted, Wire> wire) {
        BoxEntry entry = access.lock(access.owner(caller).msisdn(), token);
        BoxRetrieval retrieval = new BoxRetrieval(entry, Optional.of(box.content(entry)), Optional.empty());
        Accepted accepted = submissions.submit(submission.apply(retrieval), keeping, wire);
        entry.forwarded();
        return accepted;
    }
}
