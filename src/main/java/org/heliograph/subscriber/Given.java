package org.heliograph.subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVRecord;
import org.heliograph.address.Msisdn;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;

/** What a line of a file says of a subscriber; an empty cell says nothing. */
public record Given(
        Msisdn msisdn,
        Optional<Imsi> imsi,
        Optional<State> state,
        Optional<Payment> payment,
        Optional<Money> balance,
        OptionalLong maxMessageSize) {

    /** @throws IllegalArgumentException saying what is wrong with it; it repeats nothing of the line */
    static Given of(CSVRecord line, NumberingPlan plan) {
        return new Given(
                cell(line, "msisdn")
                        .flatMap(plan::fromNetwork)
                        .orElseThrow(() -> new IllegalArgumentException("the msisdn is no number")),
                cell(line, "imsi").map(Imsi::new),
                cell(line, "state").map(text -> word("state", text, State.class)),
                cell(line, "payment").map(text -> word("payment", text, Payment.class)),
                cell(line, "balance").map(Given::money),
                cell(line, "max-message-size").map(Given::size).orElse(OptionalLong.empty()));
    }

    /** Of somebody who is new, with what holds where nothing is said. */
    public Profile asNew() {
        return new Profile(
                msisdn,
                imsi,
                state.orElse(State.ACTIVE),
                payment.orElse(Payment.POSTPAID),
                balance.orElse(Money.ZERO),
                maxMessageSize);
    }

    /** Of somebody who is known: what is not said stays, and so does the balance, which top-ups alone change. */
    public Profile over(Profile known) {
        return new Profile(
                msisdn,
                imsi.or(known::imsi),
                state.orElse(known.state()),
                payment.orElse(known.payment()),
                known.balance(),
                maxMessageSize.isPresent() ? maxMessageSize : known.maxMessageSize());
    }

    private static Optional<String> cell(CSVRecord line, String column) {
        return line.isSet(column) ? Optional.of(line.get(column)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static <E extends Enum<E>> E word(String column, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the " + column + " is none of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    private static Money money(String text) {
        try {
            Money money = Money.of(Money.amount(text));
            if (money.micros() <= SubscriberStore.MOST_MICROS) {
                return money;
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException("the balance is no amount such as 2.50");
    }

    private static OptionalLong size(String text) {
        try {
            long size = Long.parseLong(text);
            if (size > 0) {
                return OptionalLong.of(size);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("the max-message-size is no number of octets above 0");
    }
}
