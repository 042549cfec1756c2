package org.heliograph.relay;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heliograph.address.Address;
import org.heliograph.charging.RecordType;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Lane;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;
import org.heliograph.subscriber.SubscriberStore;

/**
 * The transactions of delivery. A worker claims recipients, sends in no transaction, and settles what came of it. What a
 * node had claimed when it died is due again once its lease is over. A singleton, not for the sake of any state: on these
 * {@link DeliveryTimer} can depend until the last batch is settled.
 */
@Singleton
@DependsOn("Charging")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DeliveryService {
    private RecipientStore recipients;
    private SubscriberStore subscribers;
    private Progress progress;
    private Outlets outlets;
    private Supplier<DeliverySettings> settings;
    private Clock clock;

    public DeliveryService() {} // for the container

    @Inject
    public DeliveryService(
            RecipientStore recipients,
            SubscriberStore subscribers,
            Progress progress,
            Outlets outlets,
            Supplier<DeliverySettings> settings,
            Clock clock) {
        this.recipients = recipients;
        this.subscribers = subscribers;
        this.progress = progress;
        this.outlets = outlets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes recipients whose copy is due. Those whose time is over are ended instead.
     *
     * @param lane SEND or RETRY
     */
    public Batch<Copy> claim(Lane lane) {
        DeliverySettings rules = settings.get();
        Instant now = clock.instant();
        List<Recipient> due = recipients.due(lane, now, rules.batch());
        List<Recipient> claimed = new ArrayList<>();
        for (Recipient to : due) {
            if (!to.mm().expiresAt().isAfter(now)) {
                progress.finish(to, DeliveryState.EXPIRED, true);
            } else if (outlets.of(to.route()).isEmpty()) {
                to.postpone(to.mm().expiresAt());
            } else {
                to.claim(now.plus(rules.lease()));
                claimed.add(to);
            }
        }
        Map<String, String> versions = subscribers.mmsVersions(claimed.stream()
                .flatMap(to -> to.address().stream())
                .map(Address::text)
                .collect(Collectors.toSet()));
        List<Copy> copies = claimed.stream()
                .map(to -> new Copy(
                        to, to.address().map(Address::text).map(versions::get).orElse(rules.clientVersion())))
                .toList();
        return new Batch<>(copies, due.size() == rules.batch());
    }

    /** Whether a claimed copy is still to be sent. */
    public boolean isWaitedFor(Copy copy) {
        return recipients
                .find(copy.to().id())
                .filter(to ->
                        to.state().isToBeSent() && to.claims() == copy.to().claims())
                .isPresent();
    }

    /** Writes down what came of copies that were claimed. One that another worker has taken since is passed over. */
    public void settle(Map<Copy, Outcome> outcomes) {
        Map<String, Copy> copies = outcomes.keySet().stream()
                .collect(Collectors.toMap(copy -> copy.to().id(), Function.identity()));
        for (Recipient to : recipients.lock(copies.keySet())) {
            Copy copy = copies.get(to.id());
            if (to.claims() == copy.to().claims()) {
                settle(to, outcomes.get(copy).bare(), outcomes.get(copy).handover());
            }
        }
    }

    private void settle(Recipient to, Outcome outcome, Optional<Handover> how) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Sent sent) {
            to.notified(now, now.plus(settings.get().renotifyAfter(to.notifications() + 1)));
            if (!to.state().isFinal()) {
                sent.receipt().ifPresent(key -> to.awaitReceipt(key.element(), key.id()));
            }
            boolean first = to.notifications() == 1;
            if (first) {
                progress.record(RecordType.MMR1NRQ, to);
            }
            told(to, outcome, first ? Optional.of(Duration.between(to.mm().deliverAt(), now)) : Optional.empty(), how);
        } else if (to.state().isToBeSent()) { // the phone has not answered meanwhile
            told(to, outcome, Optional.empty(), how);
            if (outcome instanceof Outcome.Never) {
                progress.finish(to, DeliveryState.UNREACHABLE, true);
            } else {
                to.failed(now.plus(settings.get().retryAfter(to.failures() + 1, outcome)));
            }
        }
    }

    private void told(Recipient to, Outcome outcome, Optional<Duration> latency, Optional<Handover> how) {
        progress.reached(new Milestone.Told(Milestone.CopyOf.of(to), outcome, latency, how));
    }

    /** Takes back a claim of what was not tried: another worker may do it at once. */
    public void release(Collection<Copy> untried) {
        Map<String, Copy> copies =
                untried.stream().collect(Collectors.toMap(copy -> copy.to().id(), Function.identity()));
        for (Recipient to : recipients.lock(copies.keySet())) {
            if (to.state().isToBeSent()
                    && to.claims() == copies.get(to.id()).to().claims()) {
                to.postpone(clock.instant());
            }
        }
    }

    /**
     * Ends what waited long enough: what a phone fetched and did not acknowledge is taken for retrieved, and no longer
     * fetchable once it expires; what it put off is expired.
     *
     * @return whether there may be more
     */
    public boolean endWaits() {
        int batch = settings.get().batch();
        Instant now = clock.instant();
        List<Recipient> due = recipients.due(Lane.WAIT, now, batch);
        for (Recipient to : due) {
            switch (to.state()) {
                case FETCHED -> progress.takeForRetrieved(to);
                case RETRIEVED -> to.close(now);
                default -> progress.finish(to, DeliveryState.EXPIRED, true);
            }
        }
        return due.size() == batch;
    }
}
