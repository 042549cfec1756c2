package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;

/** Takes what network elements say later of the notifications they took over. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReceiptService {
    private static final Outcome NOT_ARRIVED = new Outcome.Later(Optional.empty(), "the push did not arrive");

    private RecipientStore recipients;
    private Progress progress;
    private Supplier<DeliverySettings> settings;
    private Clock clock;

    public ReceiptService() {} // for the container

    @Inject
    public ReceiptService(
            RecipientStore recipients, Progress progress, Supplier<DeliverySettings> settings, Clock clock) {
        this.recipients = recipients;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A push that has arrived is no message that has been fetched: only a failed one changes anything, and only while the
     * phone has not answered.
     *
     * @return whether anything sent is known by this key; if not it may be in a moment, as a receipt can be very fast
     */
    public boolean arrived(ReceiptKey key, Receipt receipt) {
        Optional<Recipient> awaiting = recipients.lockByReceipt(key.element(), key.id());
        awaiting.ifPresent(to -> {
            to.forgetReceipt();
            progress.reached(new Milestone.Receipted(Milestone.CopyOf.of(to), key, receipt));
            if (to.state() == DeliveryState.NOTIFIED) {
                take(to, receipt);
            }
        });
        return awaiting.isPresent();
    }

    private void take(Recipient to, Receipt receipt) {
        switch (receipt) {
            case DELIVERED -> {
                // told, and told again when that is due
            }
            case FAILED -> to.failed(clock.instant().plus(again(to)));
            case REJECTED -> progress.finish(to, DeliveryState.UNREACHABLE, true);
        }
    }

    /** Soon after the first that did not arrive; a phone that gets none is then told as seldom as one that does not answer. */
    private Duration again(Recipient to) {
        int told = to.notifications();
        return told > 1 ? settings.get().renotifyAfter(told) : settings.get().retryAfter(told, NOT_ARRIVED);
    }
}
