package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.Origin;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.EntryState;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.SendReq;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.BoxForwardService;
import org.heliograph.relay.BoxRetrieval;
import org.heliograph.relay.Keeping;
import org.heliograph.relay.Wire;
import org.heliograph.subscriber.Caller;
import org.heliograph.wsp.Content;

/** m-forward-req of an entry in the own MMBox (OMA-TS-MMS_ENC clause 6): as if its owner sent it anew. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BoxForwardTransaction {
    private BoxForwardService forwards;
    private Addressing addressing;
    private BoxForms forms;
    private final PduDecoder decoder = new PduDecoder(DecoderLimits.OURS);
    private final PduEncoder encoder = new PduEncoder();

    public BoxForwardTransaction() {} // for the container

    @Inject
    public BoxForwardTransaction(BoxForwardService forwards, Addressing addressing, BoxForms forms) {
        this.forwards = forwards;
        this.addressing = addressing;
        this.forms = forms;
    }

    public Accepted perform(Caller caller, ForwardReq request, Token token, Function<Accepted, Wire> wire) {
        Optional<Keeping> keeping = forms.keeping(request.version(), request.storing(), EntryState.FORWARDED);
        try {
            return forwards.forward(caller, token, entry -> submission(caller, request, entry), keeping, wire);
        } catch (CollisionException e) {
            return forwards.forward(caller, token, entry -> submission(caller, request, entry), keeping, wire);
        }
    }

    private Submission submission(Caller caller, ForwardReq request, BoxRetrieval entry) {
        Octets octets = encoder.encode(sending(request, entry));
        SendReq sent = (SendReq) decoder.fromClient(octets);
        return new Submission(
                caller,
                addressing.claim(request.from(), caller),
                Requests.fingerprint(request),
                addressing.addressees(request.recipients(), caller),
                SendTransaction.traits(sent),
                SendTransaction.content(sent, octets),
                Origin.forwarded(
                        request.version().known().toString(), entry.entry().history()));
    }

    private SendReq sending(ForwardReq request, BoxRetrieval entry) {
        MboxDescr fields = forms.fields(entry.entry());
        Content content = Content.stored(entry.content().orElseThrow().octets());
        SendReq.Builder sending = SendReq.builder(
                        request.transactionId(), request.version(), request.recipients(), content)
                .reports(request.reports())
                .applic(fields.applic())
                .classification(fields.classification());
        fields.subject().ifPresent(sending::subject);
        fields.messageClass().ifPresent(sending::messageClass);
        fields.priority().ifPresent(sending::priority);
        request.date().ifPresent(sending::date);
        request.deliveryTime().ifPresent(sending::deliveryTime);
        request.expiry().ifPresent(sending::expiry);
        return sending.build();
    }
}
