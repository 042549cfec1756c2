package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.heliograph.address.Address;
import org.heliograph.charging.MmStatusCode;
import org.heliograph.charging.RecordType;
import org.heliograph.content.ContentStore;
import org.heliograph.content.StoredContent;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;
import org.heliograph.mm.Token;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.SubscriberStore;

/** Gives messages out: as often as asked for, until they are acknowledged or expired. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RetrievalService {
    private RecipientStore recipients;
    private ContentStore contents;
    private SubscriberStore subscribers;
    private AccessRule access;
    private Progress progress;
    private Supplier<DeliverySettings> settings;
    private Clock clock;

    public RetrievalService() {} // for the container

    @Inject
    public RetrievalService(
            RecipientStore recipients,
            ContentStore contents,
            SubscriberStore subscribers,
            AccessRule access,
            Progress progress,
            Supplier<DeliverySettings> settings,
            Clock clock) {
        this.recipients = recipients;
        this.contents = contents;
        this.subscribers = subscribers;
        this.access = access;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The message behind a token; empty if there is none or never was.
     *
     * @param caller who asks, if the network says so
     * @throws RefusedException if it is not for this caller, or no longer here
     */
    public Optional<Retrieval> open(Token token, Optional<Caller> caller) {
        return recipients.find(token).map(to -> open(to, caller));
    }

    private Retrieval open(Recipient to, Optional<Caller> caller) {
        access.requireForFetching(to, caller);
        if (!to.isFetchable(clock.instant())) {
            throw gone(to);
        }
        keepQuiet(to);
        to.mm().recipients(); // read now, for To and Cc
        StoredContent content = contents.find(to.mm().id()).orElseThrow(RetrievalService::notFound);
        return new Retrieval(to, content, clientVersion(to));
    }

    /** While a phone fetches it is neither told again nor too late: what is due soon waits. */
    private void keepQuiet(Recipient to) {
        Instant now = clock.instant();
        Instant soon =
                now.plus(settings.get().acknowledgeGrace().dividedBy(4)); // by default not the end of a fresh lease
        if (to.dueAt().filter(due -> due.isBefore(soon)).isPresent()) {
            recipients.postpone(
                    to, earlier(now, to.mm().expiresAt()).plus(settings.get().acknowledgeGrace()));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static RefusedException gone(Recipient to) {
        return new RefusedException(
                Refusal.NOT_FOUND,
                "The message is no longer here.",
                Reason.of("gone")
                        .with("message", to.mm().messageId())
                        .with("recipient", to.nr())
                        .with("state", to.state().name().toLowerCase(Locale.ROOT))
                        .with("expired", to.mm().expiresAt()));
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.NOT_FOUND, "The message is no longer here.");
    }

    /** The MMS version of the phone behind a token, as far as it is known. */
    public Optional<String> clientVersion(Token token) {
        return recipients.find(token).flatMap(this::clientVersion);
    }

    private Optional<String> clientVersion(Recipient to) {
        return to.address()
                .map(Address::text)
                .flatMap(text -> Optional.ofNullable(
                        subscribers.mmsVersions(Set.of(text)).get(text)));
    }

    /**
     * All octets went out.
     *
     * @param wire the request, and what went out
     */
    public void fetched(Token token, Wire wire) {
        recipients.lock(token).ifPresent(to -> {
            Instant now = clock.instant();
            boolean first = to.fetchedAt().isEmpty();
            to.fetched(now, now.plus(settings.get().acknowledgeGrace()));
            progress.reached(new Milestone.Sent(Milestone.CopyOf.of(to), !first, wire));
            if (first) {
                progress.record(RecordType.MMR1RT, to, MmStatusCode.RETRIEVED);
                Duration latency = Duration.between(to.notifiedAt().orElse(now), now);
                progress.reached(new Milestone.Fetched(Milestone.CopyOf.of(to), latency));
            }
        });
    }
}
