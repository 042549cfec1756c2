package org.heliograph.relay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Recipient;
import org.heliograph.relay.DeliverySettings.Access;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.SubscriberStore;

/** Who may do what with a recipient's copy, beside knowing its token: a phone acts for itself alone. */
@Dependent
public class AccessRule {
    private final SubscriberStore subscribers;
    private final Supplier<DeliverySettings> settings;

    @Inject
    public AccessRule(SubscriberStore subscribers, Supplier<DeliverySettings> settings) {
        this.subscribers = subscribers;
        this.settings = settings;
    }

    /** The number of a caller, by our table where the network told the IMSI alone. */
    Optional<Msisdn> numberOf(Caller caller) {
        return caller.msisdn().or(() -> subscribers.find(caller).map(Subscriber::msisdn));
    }

    /** @throws RefusedException if this caller may not fetch it */
    void requireForFetching(Recipient to, Optional<Caller> caller) {
        if (settings.get().access() != Access.TOKEN && !mayAnswer(to, caller)) {
            throw new RefusedException(
                    Refusal.SERVICE_DENIED,
                    "This message is for somebody else.",
                    Reason.of(caller.isPresent() ? "not-theirs" : "unidentified")
                            .with("message", to.mm().messageId())
                            .with("recipient", to.nr()));
        }
    }

    /** Whether this caller's word about it is believed. */
    boolean mayAnswer(Recipient to, Optional<Caller> caller) {
        return caller.map(who -> isTheirs(to, who)).orElse(settings.get().access() != Access.REQUIRED);
    }

    boolean isTheirs(Recipient to, Caller caller) {
        return numberOf(caller).filter(to::isOf).isPresent();
    }
}
