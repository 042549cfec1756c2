package org.heliograph.subscriber;

import java.util.Optional;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.State;

/**
 * Which subscribers somebody looks for, in the order of their numbers.
 *
 * @param beginning of the number
 * @param after numbers behind this alone
 * @param most how many at a time
 */
public record WantedSubscribers(
        Optional<String> beginning,
        Optional<Imsi> imsi,
        Optional<State> state,
        Optional<Payment> payment,
        Optional<String> after,
        int most) {}
