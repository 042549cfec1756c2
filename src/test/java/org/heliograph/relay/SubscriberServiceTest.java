package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;
import static org.heliograph.relay.Relay.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.CollisionException;
import org.heliograph.relay.SubscriberService.Done;
import org.heliograph.subscriber.Imsi;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;
import org.heliograph.subscriber.WantedSubscribers;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class SubscriberServiceTest {
    private static final String IMSI = "001010000000001";

    @OnEachDatabase
    void addsChangesAndRemoves(TestDatabase database) {
        Relay relay = new Relay(database);
        assertThat(add(database, profile("+15550001", IMSI, State.ACTIVE))).isEqualTo(Done.DONE);
        assertThat(add(database, profile("+15550001", IMSI, State.ACTIVE))).isEqualTo(Done.KNOWN_ALREADY);
        assertThat(add(database, profile("+15550002", IMSI, State.ACTIVE))).isEqualTo(Done.IMSI_OF_ANOTHER);
        assertThat(change(database, profile("+15550001", IMSI, State.BARRED), true))
                .isEqualTo(Done.DONE);
        assertThat(change(database, profile("+15550001", IMSI, State.ACTIVE), false))
                .isEqualTo(Done.STALE);
        assertThat(change(database, profile("+15550009", IMSI, State.ACTIVE), true))
                .isEqualTo(Done.UNKNOWN);
        assertThat(find(database, relay, "+1555", 10)).singleElement().satisfies(it -> assertThat(it.barred())
                .isTrue());
        assertThat(remove(database, "+15550001")).isEqualTo(Done.DONE);
        assertThat(remove(database, "+15550001")).isEqualTo(Done.UNKNOWN);
        assertThat(find(database, relay, "+1555", 10)).isEmpty();
    }

    @OnEachDatabase
    void findsByTheBeginningOfANumberPageAfterPage(TestDatabase database) {
        Relay relay = new Relay(database);
        for (String number : List.of("+15550001", "+15550002", "+15550003", "+15560001", "2001")) {
            relay.postpaid(number);
        }
        assertThat(find(database, relay, "+1555", 2))
                .extracting(it -> it.msisdn().text())
                .containsExactly("+15550001", "+15550002");
        WantedSubscribers next = new WantedSubscribers(
                Optional.of("+1555"),
                Optional.empty(),
                Optional.of(State.ACTIVE),
                Optional.of(Payment.POSTPAID),
                Optional.of("+15550002"),
                2);
        List<Subscriber> found =
                database.inTransaction(entities -> relay.subscribers(entities).find(next));
        assertThat(found).extracting(it -> it.msisdn().text()).containsExactly("+15550003");
    }

    @OnEachDatabase
    void topsUpOnceForEachKey(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.prepaid(SENDER.text(), "1");
        relay.postpaid("+15550002");
        assertThat(topUp(database, SENDER.text(), "2.50", "a")).isEqualTo(Done.DONE);
        assertThat(topUp(database, SENDER.text(), "2.50", "a")).isEqualTo(Done.AGAIN);
        assertThat(topUp(database, SENDER.text(), "3", "a")).isEqualTo(Done.OTHER_AMOUNT);
        assertThat(topUp(database, SENDER.text(), "1000000000000", "b")).isEqualTo(Done.TOO_MUCH);
        assertThat(topUp(database, "+15550002", "1", "c")).isEqualTo(Done.NOT_PREPAID);
        assertThat(topUp(database, "+15550009", "1", "c")).isEqualTo(Done.UNKNOWN);
        assertThat(relay.balance(SENDER.text())).isEqualTo(money("3.50"));
    }

    /** Twenty top-ups, each sent twice, and forty messages at a price of ten cents, all at once. */
    @OnEachDatabase
    void losesNothingWhileMessagesArePaid(TestDatabase database) throws Exception {
        Relay relay = new Relay(database);
        relay.prepaid(SENDER.text(), "4");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String message = "message " + i;
                String key = "key " + i / 2;
                all.add(() -> relay.submit(submission(message, to("+15550002"))).messageId());
                all.add(() -> topUp(database, SENDER.text(), "0.25", key).name());
            }
            for (Future<String> done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(relay.balance(SENDER.text())).isEqualTo(money("5"));
        assertThat(database.number("SELECT COUNT(*) FROM TOP_UP")).isEqualTo(20);
    }

    private static Profile profile(String msisdn, String imsi, State state) {
        return new Profile(
                new Msisdn(msisdn),
                Optional.of(new Imsi(imsi)),
                state,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.empty());
    }

    private static Done add(TestDatabase database, Profile profile) {
        return database.inTransaction(
                entities -> new Relay(database).subscriberService(entities).add(profile));
    }

    private static Done change(TestDatabase database, Profile profile, boolean seen) {
        return database.inTransaction(
                entities -> new Relay(database).subscriberService(entities).change(profile, it -> seen));
    }

    private static Done remove(TestDatabase database, String msisdn) {
        return database.inTransaction(
                entities -> new Relay(database).subscriberService(entities).remove(new Msisdn(msisdn), it -> true));
    }

    private static Done topUp(TestDatabase database, String msisdn, String amount, String key) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(entities -> new Relay(database)
                        .subscriberService(entities)
                        .topUp(new Msisdn(msisdn), money(amount), key, "care"));
            } catch (CollisionException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    private static List<Subscriber> find(TestDatabase database, Relay relay, String beginning, int most) {
        return database.inTransaction(entities -> relay.subscribers(entities)
                .find(new WantedSubscribers(
                        Optional.of(beginning),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        most)));
    }
}
