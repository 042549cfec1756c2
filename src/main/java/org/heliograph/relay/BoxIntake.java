package org.heliograph.relay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Content;
import org.heliograph.mm.Mm;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.BoxMessage;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.mmbox.Marking;
import org.heliograph.subscriber.Subscriber;

/** The rules by which an MMBox takes a message; in the transaction of its caller. */
@Dependent
public class BoxIntake {
    private final BoxStore box;
    private final Supplier<MmboxSettings> settings;
    private final Clock clock;

    @Inject
    public BoxIntake(BoxStore box, Supplier<MmboxSettings> settings, Clock clock) {
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of the wish when the same was sent before: what is not there did not fit, or was deleted since. */
    Optional<Kept> again(Optional<Keeping> keeping, Mm mm, Subscriber sender) {
        return keeping.map(wish -> settings.get().enabled()
                ? box.findBySource(sender.msisdn(), mm.id().text())
                        .map(entry -> Kept.as(entry, true))
                        .orElse(Kept.refused(Refusal.BOX_FULL))
                : Kept.refused(Refusal.SERVICE_DENIED));
    }

    /** What becomes of the wish to keep what is being sent. */
    Optional<Kept> take(Optional<Keeping> keeping, Mm mm, Subscriber sender, Content content) {
        return keeping.map(wish -> take(sender.msisdn(), mm.id().text(), wish.marking(), () -> wish.form()
                .write(mm, content)));
    }

    /**
     * Takes a message, unless it has been taken before or does not fit. Two at once do so one after the other, so that both
     * count.
     *
     * @param source by which the same message is known
     * @param marking with a state
     */
    Kept take(Msisdn owner, String source, Marking marking, Supplier<BoxMessage> message) {
        if (!settings.get().enabled()) {
            return Kept.refused(Refusal.SERVICE_DENIED);
        }
        box.lock(owner);
        Optional<BoxEntry> earlier = box.findBySource(owner, source);
        if (earlier.isPresent()) {
            return Kept.as(earlier.get(), true);
        }
        BoxMessage whole = message.get();
        if (!box.usage(owner).and(whole).isWithin(settings.get().quota())) {
            return Kept.refused(Refusal.BOX_FULL);
        }
        BoxEntry entry = BoxEntry.of(owner, source, whole, marking, clock.instant());
        box.add(entry, whole.content());
        return Kept.as(entry, false);
    }
}
