package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.heliograph.address.Msisdn;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.Submission;
import org.heliograph.octet.Octets;

/** Takes over messages that this server writes itself, such as a report to a phone that knows no reports. Nobody pays them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OwnMessageService {
    private Intake intake;
    private MmStore messages;
    private ContentStore contents;

    public OwnMessageService() {} // for the container

    @Inject
    public OwnMessageService(Intake intake, MmStore messages, ContentStore contents) {
        this.intake = intake;
        this.messages = messages;
        this.contents = contents;
    }

    /**
     * Takes over a message in somebody's name.
     *
     * @throws org.heliograph.mm.CollisionException if one with the same fingerprint was taken over before
     */
    public void submit(Submission submission, Msisdn sender) {
        Octets octets = submission.content().octets();
        Octets head = octets.slice(0, submission.content().bodyOffset());
        Mm mm = intake.takeOwn(submission, sender, Wire.NONE.receiving(new Wire.Passed(head, octets.size())));
        contents.keep(mm, submission.content());
        messages.flush();
    }
}
