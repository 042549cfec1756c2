package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliograph.address.Address;
import org.heliograph.address.AddressParser;
import org.heliograph.address.NumberingPlan;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Claim;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.Content;
import org.heliograph.mm.Fingerprint;
import org.heliograph.mm.Priority;
import org.heliograph.mm.Role;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Traits;
import org.heliograph.mm.When;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.SenderVisibility;
import org.heliograph.pdu.TimeValue;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.relay.SubmissionService;
import org.heliograph.subscriber.Caller;
import org.heliograph.wsp.EncodedString;

/** m-send-req (OMA-TS-MMS_ENC clause 6): what a phone wants sent becomes a submission. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SendTransaction {
    private SubmissionService submissions;
    private AddressParser addresses;

    public SendTransaction() {} // for the container

    @Inject
    public SendTransaction(SubmissionService submissions, NumberingPlan plan) {
        this.submissions = submissions;
        this.addresses = new AddressParser(plan);
    }

    /**
     * Submits the message of a caller.
     *
     * @param posted the octets that the request was read from
     */
    public Accepted perform(Caller caller, SendReq request, Octets posted) {
        if (request.replyCharging().request().isPresent()) {
            throw new RefusedException(Refusal.REPLY_CHARGING, "Paying for replies is not offered.");
        }
        Submission submission = submission(caller, request, posted);
        try {
            return submissions.submit(submission);
        } catch (CollisionException e) {
            return submissions.submit(submission);
        }
    }

    private Submission submission(Caller caller, SendReq request, Octets posted) {
        return new Submission(
                caller,
                request.from().claim().map(text -> new Claim(text, address(text, caller))),
                fingerprint(request),
                addressees(request, caller),
                traits(request),
                content(request, posted));
    }

    private List<Addressee> addressees(SendReq request, Caller caller) {
        List<Addressee> all = new ArrayList<>();
        all.addAll(addressees(Role.TO, request.recipients().to(), caller));
        all.addAll(addressees(Role.CC, request.recipients().cc(), caller));
        all.addAll(addressees(Role.BCC, request.recipients().bcc(), caller));
        return all;
    }

    private List<Addressee> addressees(Role role, List<EncodedString> entries, Caller caller) {
        return entries.stream()
                .map(EncodedString::text)
                .map(text -> new Addressee(role, text, address(text, caller)))
                .toList();
    }

    private Optional<Address> address(String text, Caller caller) {
        return addresses.parse(text, caller.msisdn()).address();
    }

    private static Traits traits(SendReq request) {
        return new Traits(
                request.subject().map(EncodedString::text),
                request.messageClass().orElse(MessageClass.PERSONAL).name(),
                request.priority().map(its -> Priority.valueOf(its.name())).orElse(Priority.NORMAL),
                request.reports().delivery().orElse(false),
                request.reports().read().orElse(false),
                request.senderVisibility().filter(SenderVisibility.HIDE::equals).isPresent(),
                request.deliveryTime().map(SendTransaction::when),
                request.expiry().map(SendTransaction::when),
                request.date());
    }

    private static When when(TimeValue value) {
        return value instanceof TimeValue.At at
                ? new When.At(at.time())
                : new When.After(((TimeValue.In) value).delay());
    }

    private static Content content(SendReq request, Octets posted) {
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

    /** Date and transaction id stand outside what the PDU digests; the id belongs to the message here, the Date does not. */
    private static Fingerprint fingerprint(SendReq request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            request.transactionId().octets().update(digest);
            digest.update((byte) 0);
            request.digest(digest);
            return Fingerprint.of(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
