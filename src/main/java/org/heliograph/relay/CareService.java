package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.heliograph.charging.Charging;
import org.heliograph.charging.Occurrence;
import org.heliograph.charging.RecordType;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;

/**
 * What somebody does to a message by hand. Each is a step that the message could have taken by itself, done under the same
 * locks as the workers' and the phones': whoever comes second finds what the first has left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CareService {
    private RecipientStore recipients;
    private ContentStore contents;
    private Charging charging;
    private Progress progress;
    private Outlets outlets;
    private WorkSignal signal;
    private Clock clock;

    public CareService() {} // for the container

    @Inject
    public CareService(
            RecipientStore recipients,
            ContentStore contents,
            Charging charging,
            Progress progress,
            Outlets outlets,
            WorkSignal signal,
            Clock clock) {
        this.recipients = recipients;
        this.contents = contents;
        this.charging = charging;
        this.progress = progress;
        this.outlets = outlets;
        this.signal = signal;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Done {
        DONE,
        /** There is no such message or recipient. */
        UNKNOWN,
        /** Its state does not let it. */
        NOT_POSSIBLE
    }

    /** The phone of a recipient is told now, whenever that was due. Told twice, it still has one message. */
    public Done resend(MmId mm, int nr) {
        Instant now = clock.instant();
        return lock(mm, nr)
                .map(to -> {
                    if (!to.mayBeTold(now) || outlets.of(to.route()).isEmpty()) {
                        return Done.NOT_POSSIBLE;
                    }
                    to.tellNow(now);
                    ordered(to.mm(), OptionalInt.of(nr), "resend");
                    signal.raise(WorkSignal.Work.COPIES);
                    return Done.DONE;
                })
                .orElse(Done.UNKNOWN);
    }

    /** Ends the time of one recipient's copy. What went out whole does not expire. */
    public Done expire(MmId mm, int nr) {
        return lock(mm, nr)
                .map(to -> {
                    Done done = expire(to);
                    if (done == Done.DONE) {
                        ordered(to.mm(), OptionalInt.of(nr), "expire");
                    }
                    return done;
                })
                .orElse(Done.UNKNOWN);
    }

    /** The same for all who have not fetched it. */
    public Done expire(MmId mm) {
        List<Recipient> all = recipients.lockAll(mm);
        if (all.isEmpty()) {
            return Done.UNKNOWN;
        }
        boolean any = false;
        for (Recipient to : all) {
            any |= expire(to) == Done.DONE;
        }
        if (any) {
            ordered(all.get(0).mm(), OptionalInt.empty(), "expire");
        }
        return any ? Done.DONE : Done.NOT_POSSIBLE;
    }

    /**
     * Removes the content before its time. Who has not fetched it will not: their copies expire. Who has fetched it and said
     * nothing is taken to have it. What owners keep in their MMBoxes is theirs and stays.
     */
    public Done removeContent(MmId id) {
        List<Recipient> all = recipients.lockAll(id);
        if (all.isEmpty()) {
            return Done.UNKNOWN;
        }
        if (contents.remove(Set.of(id.text())).isEmpty()) {
            return Done.NOT_POSSIBLE;
        }
        all.forEach(this::end);
        Mm mm = all.get(0).mm();
        Instant now = clock.instant();
        charging.record(Occurrence.of(RecordType.MMRMD, mm, now));
        charging.record(Occurrence.of(RecordType.MMOMD, mm, now));
        ordered(mm, OptionalInt.empty(), "delete-content");
        return Done.DONE;
    }

    private Done expire(Recipient to) {
        if (!to.mayBecome(DeliveryState.EXPIRED)) {
            return Done.NOT_POSSIBLE;
        }
        progress.finish(to, DeliveryState.EXPIRED, true);
        return Done.DONE;
    }

    private void end(Recipient to) {
        if (to.isTakenForRetrieved()) {
            to.close(clock.instant());
        } else if (to.state() == DeliveryState.FETCHED) {
            progress.finish(to, DeliveryState.RETRIEVED, true);
        } else {
            expire(to);
        }
    }

    private void ordered(Mm mm, OptionalInt nr, String order) {
        progress.reached(new Milestone.Ordered(mm.messageId(), nr, order));
    }

    private Optional<Recipient> lock(MmId mm, int nr) {
        return recipients.lockAll(mm).stream().filter(to -> to.nr() == nr).findFirst();
    }
}
