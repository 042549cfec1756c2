package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.SubscriberStore;
import org.heliograph.subscriber.WantedSubscribers;

/** Reads subscribers for those who look at them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SubscriberLookup {
    private SubscriberStore subscribers;

    public SubscriberLookup() {} // for the container

    @Inject
    public SubscriberLookup(SubscriberStore subscribers) {
        this.subscribers = subscribers;
    }

    /** Who this caller is in our table; nobody is added to it. */
    public Optional<Subscriber> find(Caller caller) {
        return subscribers.find(caller);
    }

    public Optional<Subscriber> find(Msisdn msisdn) {
        return subscribers.find(msisdn);
    }

    /** In the order of their numbers. */
    public List<Subscriber> find(WantedSubscribers wanted) {
        return subscribers.find(wanted);
    }
}
