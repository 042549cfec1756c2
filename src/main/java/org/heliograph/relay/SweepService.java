package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.heliograph.charging.Charging;
import org.heliograph.charging.Occurrence;
import org.heliograph.charging.RecordType;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.Lane;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;

/** Removes content that nobody will fetch any more. Every recipient passes here once finished, so that the last one does too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SweepService {
    private RecipientStore recipients;
    private ContentStore contents;
    private Charging charging;
    private Milestones milestones;
    private Supplier<DeliverySettings> settings;
    private Clock clock;

    public SweepService() {} // for the container

    @Inject
    public SweepService(
            RecipientStore recipients,
            ContentStore contents,
            Charging charging,
            Milestones milestones,
            Supplier<DeliverySettings> settings,
            Clock clock) {
        this.recipients = recipients;
        this.contents = contents;
        this.charging = charging;
        this.milestones = milestones;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sweeps a batch of finished recipients.
     *
     * @return whether there may be more
     */
    public boolean sweep() {
        int batch = settings.get().batch();
        List<Recipient> finished = recipients.due(Lane.SWEEP, clock.instant(), batch);
        if (finished.isEmpty()) {
            return false;
        }
        Map<String, Mm> done = new TreeMap<>();
        for (Recipient to : finished) {
            to.swept();
            done.put(to.mm().id().text(), to.mm());
        }
        Set<String> unfinished = recipients.unfinished(done.keySet());
        done.keySet().removeAll(unfinished);
        Instant now = clock.instant();
        for (String removed : contents.remove(done.keySet())) {
            charging.record(Occurrence.of(RecordType.MMRMD, done.get(removed), now));
            charging.record(Occurrence.of(RecordType.MMOMD, done.get(removed), now));
            milestones.reached(new Milestone.ContentRemoved(done.get(removed).messageId()));
        }
        return finished.size() == batch;
    }
}
