package org.heliograph.subscriber;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;

/**
 * What becomes of a caller whom the network vouches for and our table does not have.
 *
 * @param initialBalance of a prepaid subscriber
 * @param file subscribers to add at start, see {@link SubscriberFile}
 */
public record Provisioning(AutoProvision policy, Money initialBalance, Optional<Path> file) {

    Optional<Profile> profileOf(Caller caller) {
        return policy == AutoProvision.OFF ? Optional.empty() : caller.msisdn().map(msisdn -> profile(msisdn));
    }

    private Profile profile(Msisdn msisdn) {
        Optional<Imsi> imsi = Optional.empty(); // the IMSI of a card may stand with an earlier number of it
        return policy == AutoProvision.PREPAID
                ? new Profile(msisdn, imsi, State.ACTIVE, Payment.PREPAID, initialBalance, OptionalLong.empty())
                : new Profile(msisdn, imsi, State.ACTIVE, Payment.POSTPAID, Money.ZERO, OptionalLong.empty());
    }
}
