package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.MmStore;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.SubscriberStore;
import org.heliograph.subscriber.TopUp;

/**
 * Changes of subscribers by hand. Each sees the row as it is, locked. A collision means that somebody else has added one
 * with the same number or IMSI at the same time; called again, it says so.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SubscriberService {
    private SubscriberStore subscribers;
    private BoxStore boxes;
    private MmStore messages;

    public SubscriberService() {} // for the container

    @Inject
    public SubscriberService(SubscriberStore subscribers, BoxStore boxes, MmStore messages) {
        this.subscribers = subscribers;
        this.boxes = boxes;
        this.messages = messages;
    }

    /** What came of it. */
    public enum Done {
        DONE,
        /** The same has been done before, with the same key. */
        AGAIN,
        UNKNOWN,
        KNOWN_ALREADY,
        IMSI_OF_ANOTHER,
        /** It is no longer as its changer has seen it. */
        STALE,
        HAS_MESSAGES,
        NOT_PREPAID,
        /** The balance would be more than it may be. */
        TOO_MUCH,
        /** The key was used for another amount. */
        OTHER_AMOUNT
    }

    public Done add(Profile profile) {
        if (subscribers.find(profile.msisdn()).isPresent()) {
            return Done.KNOWN_ALREADY;
        }
        if (isImsiOfAnother(profile)) {
            return Done.IMSI_OF_ANOTHER;
        }
        subscribers.add(profile);
        messages.flush(); // a collision shows here, where it can be told from other failures
        return Done.DONE;
    }

    /**
     * Changes all but number and balance.
     *
     * @param asSeen whether it is still what its changer has seen
     */
    public Done change(Profile profile, Predicate<Subscriber> asSeen) {
        Optional<Subscriber> found = subscribers.lock(profile.msisdn());
        if (found.isEmpty()) {
            return Done.UNKNOWN;
        }
        if (!asSeen.test(found.get())) {
            return Done.STALE;
        }
        if (isImsiOfAnother(profile)) {
            return Done.IMSI_OF_ANOTHER;
        }
        subscribers.change(found.get(), profile);
        messages.flush();
        return Done.DONE;
    }

    private boolean isImsiOfAnother(Profile profile) {
        return profile.imsi()
                .flatMap(subscribers::find)
                .filter(owner -> !owner.msisdn().equals(profile.msisdn()))
                .isPresent();
    }

    /** Removes somebody and what is left of the balance. Messages and charge records tell of the number as before. */
    public Done remove(Msisdn msisdn, Predicate<Subscriber> asSeen) {
        Optional<Subscriber> found = subscribers.lock(msisdn);
        if (found.isEmpty()) {
            return Done.UNKNOWN;
        }
        if (!asSeen.test(found.get())) {
            return Done.STALE;
        }
        if (boxes.usage(msisdn).messages() > 0) {
            return Done.HAS_MESSAGES;
        }
        subscribers.remove(found.get());
        messages.flush();
        return Done.DONE;
    }

    /**
     * Adds to a prepaid balance, once for each key.
     *
     * @param by who does it
     */
    public Done topUp(Msisdn msisdn, Money amount, String key, String by) {
        Optional<Subscriber> found = subscribers.find(msisdn);
        if (found.isEmpty()) {
            return Done.UNKNOWN;
        }
        Optional<TopUp> before = subscribers.topUp(msisdn, key);
        if (before.isPresent()) {
            return before.get().amount().equals(amount) ? Done.AGAIN : Done.OTHER_AMOUNT;
        }
        if (found.get().payment() != Payment.PREPAID) {
            return Done.NOT_PREPAID;
        }
        if (!subscribers.topUp(msisdn, amount, key, by)) {
            return Done.TOO_MUCH;
        }
        messages.flush();
        return Done.DONE;
    }
}
