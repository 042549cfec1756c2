package org.heliograph.relay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.charging.BoxOccurrence;
import org.heliograph.charging.BoxOccurrence.Item;
import org.heliograph.charging.Charging;
import org.heliograph.charging.RecordType;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Subscriber;

/** Who may do something with an MMBox: its owner, by the word of the network. What they did is recorded here too. */
@Dependent
public class BoxAccess {
    private final Intake intake;
    private final BoxStore box;
    private final Charging charging;
    private final Supplier<MmboxSettings> settings;
    private final Clock clock;

    @Inject
    public BoxAccess(Intake intake, BoxStore box, Charging charging, Supplier<MmboxSettings> settings, Clock clock) {
        this.intake = intake;
        this.box = box;
        this.charging = charging;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RefusedException if there are no MMBoxes, or none for this caller */
    Subscriber owner(Caller caller) {
        if (!settings.get().enabled()) {
            throw new RefusedException(Refusal.SERVICE_DENIED, "Mailboxes are not offered.");
        }
        return intake.sender(caller, Optional.empty());
    }

    /** The same, and this is the version the owner's phone speaks. */
    Msisdn owner(BoxCaller who) {
        Subscriber owner = owner(who.caller());
        owner.speaks(who.clientVersion());
        return owner.msisdn();
    }

    /**
     * An entry that is about to be changed; nobody else changes this box until the transaction ends.
     *
     * @throws RefusedException if the owner has none by this token
     */
    BoxEntry lock(Msisdn owner, Token token) {
        box.lock(owner);
        return box.find(owner, token).orElseThrow(BoxAccess::notFound);
    }

    static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND, "The message is not in your mailbox.");
    }

    void record(RecordType type, Msisdn owner, Caller caller, BoxEntry entry) {
        Item item = new Item(
                entry.id(),
                entry.messageId(),
                entry.contentType(),
                entry.messageSize(),
                entry.state().name().toLowerCase(Locale.ROOT));
        charging.record(new BoxOccurrence(type, owner, caller, Optional.of(item), clock.instant()));
    }

    void recordView(Msisdn owner, Caller caller) {
        charging.record(new BoxOccurrence(RecordType.MMBX1V, owner, caller, Optional.empty(), clock.instant()));
    }
}
