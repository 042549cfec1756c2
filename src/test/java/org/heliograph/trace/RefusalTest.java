package org.heliograph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.MmId;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Exchange;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.Reason;
import org.heliograph.relay.Wire;
import org.heliograph.subscriber.Caller;
import org.heliograph.testbed.HandSetClock;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Executor AT_ONCE = Runnable::run;
    private static final Reason NO_CREDIT =
            Reason.of("no-credit").with("balance", "0.2").with("price", "0.5").with("currency", "EUR");

    private final List<Refusal> written = new ArrayList<>();

    @OnEachDatabase
    void keepsAndFinds(TestDatabase database) {
        List<Refusal> three = IntStream.range(0, 3)
                .mapToObj(i -> refusal("+1555000" + i % 2, NO_CREDIT))
                .toList();
        database.transact(entities -> new RefusalService(new RefusalStore(entities)).add(three));
        assertThat(list(database, query(Optional.empty(), Optional.empty(), 10)))
                .containsExactly(
                        three.get(2).id(), three.get(1).id(), three.get(0).id());
        assertThat(list(database, query(Optional.of("+15550000"), Optional.empty(), 10)))
                .containsExactly(three.get(2).id(), three.get(0).id());
        assertThat(list(
                        database,
                        query(Optional.empty(), Optional.of(three.get(2).id()), 1)))
                .containsExactly(three.get(1).id());
        Instant soon = Instant.now().plusSeconds(60);
        assertThat(list(
                        database,
                        new RefusalQuery(Optional.empty(), Optional.of(soon), Optional.empty(), Optional.empty(), 9)))
                .isEmpty();
        assertThat(list(
                        database,
                        new RefusalQuery(Optional.empty(), Optional.empty(), Optional.of(soon), Optional.empty(), 9)))
                .hasSize(3);
        Refusal one = database.inTransaction(
                        entities -> new RefusalStore(entities).find(three.get(0).id()))
                .orElseThrow();
        assertThat(one.pdu()).contains(Octets.hex("8c80"));
        assertThat(one.facts().text("transactionId")).isEqualTo("t1");
        assertThat(Why.of(one))
                .isEqualTo("+15550000 has not enough credit: the balance was 0.2 EUR, the message costs 0.5 EUR."
                        + " Top the balance up, then send it again.");
    }

    @OnEachDatabase
    void knowsTheMessageItWasAbout(TestDatabase database) {
        MmId mm = MmId.next();
        Refusal gone = refusal(
                "+15550001",
                Reason.of("gone")
                        .with("message", mm.messageId("mmsc.test"))
                        .with("recipient", 1)
                        .with("state", "expired"));
        database.transact(entities -> new RefusalStore(entities).add(gone));
        List<Refusal> found = database.inTransaction(entities -> new RefusalStore(entities).of(mm));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).nr()).hasValue(1);
    }

    @Test
    void takesWhatWasRefusedOrFailedAndNothingElse() {
        RefusalLog log = log(10);
        for (Ending ending : Ending.values()) {
            log.take(exchange(ending, "+15550001", Optional.empty()), AT_ONCE);
        }
        assertThat(written).hasSize(2);
    }

    @Test
    void passesOverAFlood() {
        RefusalLog log = log(3);
        for (int i = 0; i < 100; i++) {
            log.take(exchange(Ending.REFUSED, "+15550001", Optional.of(NO_CREDIT)), AT_ONCE);
        }
        assertThat(written).hasSize(3);
    }

    @Test
    void goesOnWhenTheDatabaseIsBack() {
        List<Boolean> away = new ArrayList<>(List.of(true));
        RefusalLog log = new RefusalLog(
                batch -> {
                    if (away.get(0)) throw new IllegalStateException("away");
                    written.addAll(batch);
                },
                () -> settings(100),
                clock());
        log.take(exchange(Ending.REFUSED, "+15550001", Optional.empty()), AT_ONCE);
        away.set(0, false);
        log.take(exchange(Ending.REFUSED, "+15550002", Optional.empty()), AT_ONCE);
        assertThat(written).extracting(it -> it.caller().orElseThrow()).containsExactly("+15550002");
    }

    @Test
    void asksAgainForAThreadThatNeverCame() {
        List<Instant> now = new ArrayList<>(List.of(NOW));
        RefusalLog log = new RefusalLog(written::addAll, () -> settings(10_000), new HandSetClock(() -> now.get(0)));
        for (int i = 0; i < 1_000; i++) {
            log.take(exchange(Ending.REFUSED, "+15550001", Optional.empty()), lost -> {});
        }
        now.set(0, NOW.plusSeconds(29));
        log.take(exchange(Ending.REFUSED, "+15550001", Optional.empty()), AT_ONCE);
        assertThat(written).isEmpty();
        now.set(0, NOW.plusSeconds(30));
        log.take(exchange(Ending.REFUSED, "+15550001", Optional.empty()), AT_ONCE);
        assertThat(written).hasSize(500);
    }

    @Test
    void waitsForAThreadWithoutGrowing() {
        List<Runnable> threads = new ArrayList<>();
        RefusalLog log = log(10_000);
        for (int i = 0; i < 2_000; i++) {
            log.take(exchange(Ending.REFUSED, "+15550001", Optional.empty()), threads::add);
        }
        assertThat(threads).hasSize(1);
        threads.get(0).run();
        assertThat(written).hasSize(500);
    }

    @Test
    void keepsNoMoreOfTheOctetsThanIsBounded() {
        Octets large = Octets.of(new byte[100_000]);
        Exchange.Request request = new Exchange.Request(
                new Wire("x", "y", Optional.empty(), Wire.Passed.whole(large), Wire.Passed.NOTHING),
                Optional.of("t".repeat(10_000)),
                Optional.empty());
        Refusal refusal = new Refusal(exchange(Ending.REFUSED, Optional.empty(), request), NOW, settings(1));
        assertThat(refusal.pdu().orElseThrow().size()).isEqualTo(Tracer.MOST_OCTETS);
        assertThat(refusal.facts().text("transactionId")).hasSizeLessThan(1_000);
    }

    private RefusalLog log(int most) {
        return new RefusalLog(written::addAll, () -> settings(most), clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    static TraceSettings settings(int most) {
        return new TraceSettings(true, Duration.ofDays(30), true, most, "here");
    }

    private static RefusalQuery query(Optional<String> number, Optional<String> after, int limit) {
        return new RefusalQuery(number, Optional.empty(), Optional.empty(), after, limit);
    }

    private static List<String> list(TestDatabase database, RefusalQuery query) {
        return database.inTransaction(entities -> new RefusalStore(entities).list(query)).stream()
                .map(Refusal::id)
                .toList();
    }

    static Refusal refusal(String caller, Reason reason) {
        return new Refusal(exchange(Ending.REFUSED, caller, Optional.of(reason)), NOW, settings(1));
    }

    private static Exchange exchange(Ending ending, String caller, Optional<Reason> reason) {
        Optional<Caller> who =
                Optional.of(new Caller(Optional.of(new Msisdn(caller)), Optional.empty(), "x-msisdn", "127.0.0.1"));
        Wire wire = new Wire("127.0.0.1", "/mms", who, Wire.Passed.whole(Octets.hex("8c80")), Wire.Passed.NOTHING);
        return exchange(ending, who, new Exchange.Request(wire, Optional.of("t1"), reason));
    }

    private static Exchange exchange(Ending ending, Optional<Caller> who, Exchange.Request request) {
        return new Exchange(
                "mm1",
                "m-send-req",
                ending,
                "error_permanent_lack_of_prepaid",
                Duration.ofMillis(3),
                100,
                20,
                Optional.empty(),
                who,
                OptionalInt.empty(),
                request);
    }
}
