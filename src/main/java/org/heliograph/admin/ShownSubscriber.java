package org.heliograph.admin;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Imsi;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;
import org.heliograph.subscriber.SubscriberStore;

/** How a subscriber is shown, and written by whoever changes one. */
final class ShownSubscriber {
    private static final List<String> MEMBERS =
            List.of("msisdn", "imsi", "state", "payment", "balance", "maxMessageSize", "mmsVersion", "createdAt");

    private ShownSubscriber() {}

    static Map<String, Object> of(Subscriber subscriber) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("msisdn", subscriber.msisdn().text());
        subscriber.imsi().ifPresent(imsi -> shown.put("imsi", imsi.digits()));
        shown.put("state", Query.word(subscriber.state()));
        shown.put("payment", Query.word(subscriber.payment()));
        shown.put("balance", subscriber.balance().toString());
        subscriber.maxMessageSize().ifPresent(size -> shown.put("maxMessageSize", size));
        subscriber.mmsVersion().ifPresent(version -> shown.put("mmsVersion", version));
        shown.put("createdAt", subscriber.createdAt().toString());
        return shown;
    }

    /** What a body says of somebody; what is only shown is passed over, so that what was read can be written back. */
    static Profile read(SentBody body, Msisdn msisdn) {
        body.only(MEMBERS);
        return new Profile(
                msisdn,
                body.text("imsi").map(ShownSubscriber::imsi),
                Query.word("state", body.text("state").orElse("active"), State.class)
                        .orElse(State.ACTIVE),
                Query.word("payment", body.text("payment").orElse("postpaid"), Payment.class)
                        .orElse(Payment.POSTPAID),
                body.amount("balance").map(amount -> money("balance", amount)).orElse(Money.ZERO),
                body.text("maxMessageSize").map(ShownSubscriber::size).orElse(OptionalLong.empty()));
    }

    private static Imsi imsi(String digits) {
        return Imsi.of(digits).orElseThrow(() -> Refused.badField("imsi", "An IMSI has 14 or 15 digits."));
    }

    private static OptionalLong size(String text) {
        Optional<Long> size =
                Optional.of(text).filter(it -> it.matches("[1-9][0-9]{0,11}")).map(Long::valueOf);
        return OptionalLong.of(size.orElseThrow(
                () -> Refused.badField("maxMessageSize", "It is a number of octets above 0, or null for no limit.")));
    }

    static Money money(String name, BigDecimal amount) {
        try {
            Money money = Money.of(amount);
            if (money.micros() <= SubscriberStore.MOST_MICROS) {
                return money;
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            // said below
        }
        throw Refused.badField(name, "An amount is not below zero, has up to six decimals, and is no fortune.");
    }
}
