package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Token;
import org.heliograph.mm.Traits;
import org.heliograph.mmbox.EntryState;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.ForwardService;
import org.heliograph.relay.Forwarding;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.relay.Wire;
import org.heliograph.subscriber.Caller;

/** m-forward-req (OMA-TS-MMS_ENC clause 6): a message is sent on without being fetched. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ForwardTransaction {
    private ForwardService forwards;
    private BoxForwardTransaction boxes;
    private Addressing addressing;
    private BoxForms forms;

    public ForwardTransaction() {} // for the container

    @Inject
    public ForwardTransaction(
            ForwardService forwards, BoxForwardTransaction boxes, Addressing addressing, BoxForms forms) {
        this.forwards = forwards;
        this.boxes = boxes;
        this.addressing = addressing;
        this.forms = forms;
    }

    /**
     * Sends on.
     *
     * @param wire the request and its answer, as they are traced
     * @throws RefusedException if it is not sent on
     */
    public Accepted perform(Caller caller, ForwardReq request, Function<Accepted, Wire> wire) {
        SendTransaction.refuse(request.replyCharging());
        Optional<Token> entry = ContentLocation.entryToken(request.contentLocation());
        if (entry.isPresent()) {
            return boxes.perform(caller, request, entry.get(), wire);
        }
        Token token = ContentLocation.token(request.contentLocation()).orElseThrow(ForwardTransaction::notFound);
        Forwarding forwarding = new Forwarding(
                caller,
                addressing.claim(request.from(), caller),
                Requests.fingerprint(request),
                token,
                addressing.addressees(request.recipients(), caller),
                first -> traits(request, first),
                request.reportAllowed().orElse(true),
                forms.keeping(request.version(), request.storing(), EntryState.FORWARDED),
                request.version().known().toString());
        try {
            return forwards.forward(forwarding, wire);
        } catch (CollisionException e) {
            return forwards.forward(forwarding, wire);
        }
    }

    static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND, "No message has this address.");
    }

    private static Traits traits(ForwardReq request, Mm first) {
        return new Traits(
                first.subject(),
                first.messageClass(),
                first.priority(),
                request.reports().delivery().orElse(false),
                request.reports().read().orElse(false),
                false,
                request.deliveryTime().map(Addressing::when),
                request.expiry().map(Addressing::when),
                request.date());
    }
}
