package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxMessage;
import org.heliograph.mmbox.EntryState;
import org.heliograph.pdu.Deletions;
import org.heliograph.pdu.MboxDeleteReq;
import org.heliograph.pdu.MboxStoreReq;
import org.heliograph.pdu.MboxUploadReq;
import org.heliograph.pdu.Numbered;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.relay.BoxCaller;
import org.heliograph.relay.MmboxService;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.subscriber.Caller;

/** m-mbox-store-req, -upload-req and -delete-req (OMA-TS-MMS_ENC clause 6): a subscriber fills and clears the own MMBox. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MboxTransaction {
    private MmboxService boxes;
    private BoxForms forms;
    private Supplier<Mm1Settings> settings;

    public MboxTransaction() {} // for the container

    @Inject
    public MboxTransaction(MmboxService boxes, BoxForms forms, Supplier<Mm1Settings> settings) {
        this.boxes = boxes;
        this.forms = forms;
        this.settings = settings;
    }

    /** What waits for the caller becomes an entry; an entry is marked. */
    public Pdu.ToClient perform(Caller caller, MboxStoreReq request, MboxAnswer answer) {
        BoxCaller who = who(caller, request);
        var marking = Markings.of(request.boxState());
        Optional<Token> entry = ContentLocation.entryToken(request.contentLocation());
        if (entry.isPresent()) {
            return answer.stored(boxes.mark(who, entry.get(), marking), settings.get());
        }
        Token waiting = ContentLocation.token(request.contentLocation()).orElseThrow(MboxTransaction::notFound);
        return answer.stored(boxes.store(who, waiting, marking, forms::forRecipient), settings.get());
    }

    public Pdu.ToClient perform(Caller caller, MboxUploadReq request, MboxAnswer answer) {
        Optional<BoxMessage> message = forms.uploaded(request.content().body());
        if (message.isEmpty()) {
            return answer.corrupt();
        }
        String source = Requests.fingerprint(request).text();
        var marking = Markings.of(request.boxState()).orElse(EntryState.DRAFT);
        return answer.stored(boxes.upload(who(caller, request), source, marking, message.get()), settings.get());
    }

    /** Each for itself: one that is not there keeps no other from being deleted. */
    public Pdu.ToClient perform(Caller caller, MboxDeleteReq request, MboxAnswer answer) {
        List<Numbered<String>> locations = new ArrayList<>();
        List<Numbered<ResponseStatus>> statuses = new ArrayList<>();
        for (String location : request.contentLocations()) {
            int count = locations.size() + 1;
            ResponseStatus status = delete(who(caller, request), location);
            locations.add(Numbered.of(count, location));
            statuses.add(Numbered.of(count, status.in(answer.version())));
        }
        return answer.deleted(new Deletions(locations, statuses, List.of()));
    }

    private ResponseStatus delete(BoxCaller who, String location) {
        try {
            boxes.delete(who, ContentLocation.entryToken(location).orElseThrow(MboxTransaction::notFound));
            return ResponseStatus.OK;
        } catch (RefusedException e) {
            return SendAnswer.status(e.refusal());
        }
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND, "No message has this address.");
    }

    static BoxCaller who(Caller caller, Pdu request) {
        return new BoxCaller(caller, request.version().known().toString());
    }
}
