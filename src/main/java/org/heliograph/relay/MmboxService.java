package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.heliograph.address.Msisdn;
import org.heliograph.charging.RecordType;
import org.heliograph.content.ContentStore;
import org.heliograph.content.StoredContent;
import org.heliograph.mm.Content;
import org.heliograph.mm.History;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;
import org.heliograph.mm.Sending;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.BoxMessage;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.mmbox.EntryState;
import org.heliograph.mmbox.Marking;

/** What subscribers put into their MMBoxes, mark there and delete. All that is asked is harmless when it is repeated. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MmboxService {
    private BoxAccess access;
    private BoxIntake intake;
    private BoxStore box;
    private RecipientStore recipients;
    private ContentStore contents;
    private Clock clock;

    public MmboxService() {} // for the container

    @Inject
    public MmboxService(
            BoxAccess access,
            BoxIntake intake,
            BoxStore box,
            RecipientStore recipients,
            ContentStore contents,
            Clock clock) {
        this.access = access;
        this.intake = intake;
        this.box = box;
        this.recipients = recipients;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Stores a message that waits for the caller, who may fetch it from where it waits as before.
     *
     * @param waiting token of the caller's copy
     * @throws RefusedException if it is not stored
     */
    public BoxEntry store(BoxCaller who, Token waiting, Marking marking, BoxForm form) {
        Msisdn owner = access.owner(who);
        Recipient to = recipients.find(waiting).filter(this::waits).orElseThrow(MmboxService::gone);
        if (!to.isOf(owner)) {
            throw new RefusedException(Refusal.SERVICE_DENIED, "This message is for somebody else.");
        }
        StoredContent stored = contents.find(to.mm().id()).orElseThrow(MmboxService::gone);
        Content content =
                new Content(stored.octets(), stored.bodyOffset(), to.mm().contentType(), List.of());
        Kept kept = intake.take(owner, to.id(), marking.orElse(EntryState.NEW), () -> form.write(to.mm(), content));
        BoxEntry entry = kept.orRefuse();
        if (kept.again()) {
            entry.mark(marking);
        }
        access.record(RecordType.MMBX1S, owner, who.caller(), entry);
        return entry;
    }

    private boolean waits(Recipient to) {
        return to.isFetchable(clock.instant());
    }

    private static RefusedException gone() {
        return new RefusedException(Refusal.NOT_FOUND, "The message is no longer here.");
    }

    /** Marks an entry. */
    public BoxEntry mark(BoxCaller who, Token token, Marking marking) {
        Msisdn owner = access.owner(who);
        BoxEntry entry = access.lock(owner, token);
        entry.mark(marking);
        access.record(RecordType.MMBX1S, owner, who.caller(), entry);
        return entry;
    }

    /**
     * Stores what the phone brings.
     *
     * @param source by which the same request is known
     * @param marking with a state
     * @throws RefusedException if it is not stored
     */
    public BoxEntry upload(BoxCaller who, String source, Marking marking, BoxMessage message) {
        Msisdn owner = access.owner(who);
        History history = new History(List.of(new Sending(owner, clock.instant()))); // whatever it says of itself
        Kept kept = intake.take(owner, source, marking, () -> message.with(history));
        BoxEntry entry = kept.orRefuse();
        if (!kept.again()) {
            access.record(RecordType.MMBX1U, owner, who.caller(), entry);
        }
        return entry;
    }

    /**
     * Deletes an entry, and its content with it.
     *
     * @throws RefusedException if it is not in the caller's box
     */
    public void delete(BoxCaller who, Token token) {
        Msisdn owner = access.owner(who);
        BoxEntry entry = access.lock(owner, token);
        box.remove(entry);
        access.record(RecordType.MMBX1D, owner, who.caller(), entry);
    }
}
