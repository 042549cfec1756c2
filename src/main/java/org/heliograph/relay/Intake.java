package org.heliograph.relay;

import static org.heliograph.relay.Refusal.LACK_OF_PREPAID;
import static org.heliograph.relay.Refusal.SERVICE_DENIED;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.charging.Charged;
import org.heliograph.charging.Charging;
import org.heliograph.mm.Claim;
import org.heliograph.mm.Fingerprint;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.News;
import org.heliograph.mm.ReportKind;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.routing.RoutingTable;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.SubscriberStore;

/** The rules by which a message is taken over, whether it is new or sent on; in the transaction of its caller. */
@Dependent
public class Intake {
    private final SubscriberStore subscribers;
    private final MmStore messages;
    private final Charging charging;
    private final Progress progress;
    private final WorkSignal signal;
    private final Supplier<RoutingTable> routing;
    private final Supplier<RelaySettings> settings;
    private final SubmissionRules rules;
    private final Clock clock;

    @Inject
    public Intake(
            SubscriberStore subscribers,
            MmStore messages,
            Charging charging,
            Progress progress,
            WorkSignal signal,
            Supplier<RoutingTable> routing,
            Supplier<RelaySettings> settings,
            Clock clock) {
        this.subscribers = subscribers;
        this.messages = messages;
        this.charging = charging;
        this.progress = progress;
        this.signal = signal;
        this.routing = routing;
        this.settings = settings;
        rules = new SubmissionRules(settings, routing);
        this.clock = clock;
    }

    /** A message that is taken over, and what it cost. */
    record Taking(Mm mm, Optional<Charged> charged, Milestone.Source source) {}

    /** Charges and adds the message, all but its content. */
    Taking take(Submission submission, Subscriber sender) {
        rules.refuseWhatBreaksLimits(
                submission.content().size(), submission.addressees().size(), sender.maxMessageSize());
        Mm mm = Mm.of(submission, sender.msisdn(), settings.get().domain(), times(submission), routing.get()::routeTo);
        rules.refuseWithoutRecipient(submission.addressees());
        Charged charged = charging.charge(mm, submission, sender);
        if (!charged.booked()) {
            throw new RefusedException(
                    LACK_OF_PREPAID,
                    "Your credit does not cover this message.",
                    Reason.of("no-credit")
                            .with("balance", sender.balance())
                            .with("price", charged.price())
                            .with("currency", charged.currency()));
        }
        Milestone.Source source = submission.origin().forwarded() ? Milestone.Source.FORWARDED : Milestone.Source.SENT;
        add(mm, source);
        submission.origin().clientVersion().ifPresent(sender::speaks);
        return new Taking(mm, Optional.of(charged), source);
    }

    /** Answers what was taken, and tells of it. */
    Accepted answer(Taking taking, Optional<Kept> kept, Function<Accepted, Wire> wire) {
        Accepted accepted = Accepted.of(taking.mm(), false, kept);
        progress.reached(
                new Milestone.Taken(taking.mm(), taking.source(), false, taking.charged(), wire.apply(accepted)));
        return accepted;
    }

    /** Answers what had been taken before, and tells of that. */
    Accepted answerAgain(Mm mm, Optional<Kept> kept, Function<Accepted, Wire> wire) {
        Accepted accepted = Accepted.of(mm, true, kept);
        progress.reached(new Milestone.Taken(mm, Milestone.Source.SENT, true, Optional.empty(), wire.apply(accepted)));
        return accepted;
    }

    /** Adds a message of our own, which nobody pays: all but its content. */
    Mm takeOwn(Submission submission, Msisdn sender, Wire wire) {
        Mm mm = Mm.of(submission, sender, settings.get().domain(), times(submission), routing.get()::routeTo);
        add(mm, Milestone.Source.OWN);
        progress.reached(new Milestone.Taken(mm, Milestone.Source.OWN, false, Optional.empty(), wire));
        return mm;
    }

    private void add(Mm mm, Milestone.Source source) {
        messages.add(mm);
        progress.reached(Milestone.Accepted.of(mm, source));
        if (mm.deliveryReport()) {
            mm.recipients().stream()
                    .filter(to -> to.route() == Route.NONE)
                    .forEach(to -> progress.report(to, ReportKind.DELIVERY, News.INDETERMINATE));
        }
        signal.raise(WorkSignal.Work.COPIES);
    }

    /**
     * Who sends, by our table.
     *
     * @throws RefusedException if nobody who may
     */
    Subscriber sender(Caller caller, Optional<Claim> claimedFrom) {
        Subscriber sender = subscribers
                .find(caller)
                .or(() -> provided(caller))
                .orElseThrow(() -> new RefusedException(
                        SERVICE_DENIED, "You are not a subscriber of this service.", Reason.of("no-subscriber")));
        if (sender.barred()) {
            throw new RefusedException(SERVICE_DENIED, "This service is barred for your number.", Reason.of("barred"));
        }
        if (settings.get().refuseOtherImsi() && hasOtherImsi(caller, sender)) {
            throw new RefusedException(
                    SERVICE_DENIED,
                    "The network tells two different things of who you are.",
                    Reason.of("other-imsi")
                            .with("imsi", caller.imsi().orElseThrow().digits())
                            .with("known", sender.imsi().orElseThrow().digits()));
        }
        boolean another =
                claimedFrom.filter(claim -> !claim.isOf(sender.msisdn())).isPresent();
        if (another && settings.get().fromMismatch() == FromMismatch.REFUSE) {
            throw new RefusedException(
                    SERVICE_DENIED,
                    "The sender's address is not your own number.",
                    Reason.of("from-mismatch")
                            .with("claimed", claimedFrom.orElseThrow().text())
                            .with("number", sender.msisdn().text()));
        }
        return sender;
    }

    private static boolean hasOtherImsi(Caller caller, Subscriber sender) {
        return caller.imsi().isPresent()
                && sender.imsi().filter(own -> !caller.imsi().get().equals(own)).isPresent();
    }

    private Optional<Subscriber> provided(Caller caller) {
        Optional<Subscriber> provided = subscribers.provide(caller);
        messages.flush(); // or the next query would, and a collision there cannot be told from other failures
        return provided;
    }

    /** The message that the same request has made before, within the window of the settings. */
    Optional<Mm> earlier(Fingerprint fingerprint, Subscriber sender) {
        Optional<Mm> earlier = messages.findByFingerprint(sender.msisdn(), fingerprint);
        Instant horizon = clock.instant().minus(settings.get().duplicateWindow());
        earlier.filter(mm -> mm.acceptedAt().isBefore(horizon)).ifPresent(messages::forgetFingerprint);
        return earlier.filter(mm -> !mm.acceptedAt().isBefore(horizon));
    }

    private Mm.Times times(Submission submission) {
        Instant now = clock.instant();
        Instant deliverAt = submission
                .traits()
                .deliveryTime()
                .map(when ->
                        between(now, when.from(now), now.plus(settings.get().maxDeliveryDelay())))
                .orElse(now);
        Instant latest = deliverAt.plus(settings.get().maxExpiry());
        Instant expiresAt = submission
                .traits()
                .expiry()
                .map(when -> when.from(now))
                .filter(wanted -> wanted.isAfter(deliverAt)) // an end that is past already is a phone's wrong clock
                .filter(wanted -> wanted.isBefore(latest))
                .orElse(latest);
        return new Mm.Times(now, deliverAt, expiresAt);
    }

    private static Instant between(Instant earliest, Instant wanted, Instant latest) {
        if (wanted.isBefore(earliest)) {
            return earliest;
        }
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
