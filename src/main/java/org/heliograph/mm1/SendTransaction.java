package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.Content;
import org.heliograph.mm.Origin;
import org.heliograph.mm.Priority;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Traits;
import org.heliograph.mmbox.EntryState;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.SenderVisibility;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.Keeping;
import org.heliograph.relay.Reason;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.relay.SubmissionService;
import org.heliograph.relay.Wire;
import org.heliograph.subscriber.Caller;
import org.heliograph.wsp.EncodedString;

/** m-send-req (OMA-TS-MMS_ENC clause 6): what a phone wants sent becomes a submission. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SendTransaction {
    private SubmissionService submissions;
    private Addressing addressing;
    private BoxForms forms;

    public SendTransaction() {} // for the container

    @Inject
    public SendTransaction(SubmissionService submissions, Addressing addressing, BoxForms forms) {
        this.submissions = submissions;
        this.addressing = addressing;
        this.forms = forms;
    }

    /**
     * Submits the message of a caller.
     *
     * @param posted the octets that the request was read from
     * @param wire the request and its answer, as they are traced
     */
    public Accepted perform(Caller caller, SendReq request, Octets posted, Function<Accepted, Wire> wire) {
        refuse(request.replyCharging());
        Submission submission = submission(caller, request, posted);
        Optional<Keeping> keeping = forms.keeping(request.version(), request.storing(), EntryState.SENT);
        try {
            return submissions.submit(submission, keeping, wire);
        } catch (CollisionException e) {
            return submissions.submit(submission, keeping, wire);
        }
    }

    static void refuse(ReplyCharging replyCharging) {
        if (replyCharging.request().isPresent()) {
            throw new RefusedException(
                    Refusal.REPLY_CHARGING, "Paying for replies is not offered.", Reason.of("reply-charging"));
        }
    }

    private Submission submission(Caller caller, SendReq request, Octets posted) {
        return new Submission(
                caller,
                addressing.claim(request.from(), caller),
                Requests.fingerprint(request),
                addressing.addressees(request.recipients(), caller),
                traits(request),
                content(request, posted),
                Origin.of(request.version().known().toString()));
    }

    static Traits traits(SendReq request) {
        return new Traits(
                request.subject().map(EncodedString::text),
                request.messageClass().orElse(MessageClass.PERSONAL).name(),
                request.priority().map(its -> Priority.valueOf(its.name())).orElse(Priority.NORMAL),
                request.reports().delivery().orElse(false),
                request.reports().read().orElse(false),
                request.senderVisibility().filter(SenderVisibility.HIDE::equals).isPresent(),
                request.deliveryTime().map(Addressing::when),
                request.expiry().map(Addressing::when),
                request.date());
    }

    static Content content(SendReq request, Octets posted) {
        var content = request.content();
        List<Content.Component> components = content.multipart()
                .map(multipart -> multipart.parts().stream()
                        .map(part -> new Content.Component(
                                part.mediaType().name(), part.content().size())))
                .orElseGet(() -> Stream.of(new Content.Component(
                        content.mediaType().name(), content.body().size())))
                .toList();
        return new Content(
                posted,
                posted.size() - content.raw().size(),
                content.mediaType().name(),
                components);
    }
}
