package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.SubscriberStore;

/** Adds subscribers who are not yet known; those who are keep what they have. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SubscriberImport {
    private SubscriberStore subscribers;

    public SubscriberImport() {} // for the container

    @Inject
    public SubscriberImport(SubscriberStore subscribers) {
        this.subscribers = subscribers;
    }

    /** How many of them were new. */
    public int addUnknown(List<Profile> profiles) {
        int added = 0;
        for (Profile profile : profiles) {
            if (subscribers.find(profile.msisdn()).isEmpty()) {
                subscribers.add(profile);
                added++;
            }
        }
        return added;
    }
}
