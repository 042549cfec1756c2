package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import org.heliograph.charging.ChargeRecordStore;
import org.heliograph.mm.Token;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final String BOB = "+15550002";
    private static final String CAROL = "+15550003";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration LONG_AFTER = KEPT.plusHours(1);
    private static final Duration SHORTLY_BEFORE = KEPT.minusHours(1);

    @TempDir
    Path directory;

    @OnEachDatabase
    void forgetsWhatHasEndedLongAgo(TestDatabase database) {
        Relay relay = relay(database);
        retrieve(relay, relay.submit(submission("hello", to(BOB))).messageId());
        relay.report();
        relay.sweep();

        relay.removeOld(SHORTLY_BEFORE, KEPT);
        assertThat(rows(database)).isEqualTo("1 1 1");
        relay.removeOld(LONG_AFTER, KEPT);
        assertThat(rows(database)).isEqualTo("0 0 0");
    }

    @OnEachDatabase
    void keepsWhatIsStillWaitedFor(TestDatabase database) {
        Relay relay = relay(database);
        String oneOfTwo = relay.submit(submission("hello", to(BOB), to(CAROL))).messageId();
        retrieve(relay, oneOfTwo);
        relay.report();
        relay.sweep();
        relay.removeOld(LONG_AFTER, KEPT);
        assertThat(rows(database)).as("another phone has not fetched").isEqualTo("1 2 1");
        relay.answer(relay.recipient(oneOfTwo, 1).token().orElseThrow(), CAROL, Kind.RETRIEVED);
        relay.removeOld(LONG_AFTER, KEPT);
        assertThat(rows(database)).as("content and a report are left").isEqualTo("1 2 2");
        relay.sweep();
        relay.removeOld(LONG_AFTER, KEPT);
        assertThat(rows(database)).as("a report is left").isEqualTo("1 2 2");
        relay.report();
        relay.removeOld(LONG_AFTER, KEPT);
        assertThat(rows(database)).isEqualTo("0 0 0");
    }

    @OnEachDatabase
    void keepsChargeRecordsThatNoFileHas(TestDatabase database) {
        Relay relay = relay(database);
        relay.submit(submission("hello", to(BOB)));
        long promised = database.inTransaction(
                        entities -> exports(relay, entities).claim())
                .getAsLong();
        relay.removeOld(LONG_AFTER, KEPT);
        assertThat(chargeRecords(database)).as("promised and not written").isEqualTo(1);
        database.transact(entities -> exports(relay, entities).write(promised));
        relay.submit(submission("again", to(BOB)));
        relay.removeOld(SHORTLY_BEFORE, KEPT);
        assertThat(chargeRecords(database)).isEqualTo(2);
        relay.removeOld(LONG_AFTER, KEPT);
        assertThat(chargeRecords(database)).as("in no file").isEqualTo(1);
    }

    private static Relay relay(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        return relay;
    }

    private ChargeRecordStore exports(Relay relay, EntityManager entities) {
        return new ChargeRecordStore(entities, () -> Relay.charging(directory, 100), relay.clock());
    }

    private static void retrieve(Relay relay, String message) {
        relay.deliver();
        Token token = relay.recipient(message, 0).token().orElseThrow();
        relay.answer(token, BOB, Kind.RETRIEVED);
    }

    private static String rows(TestDatabase database) {
        return count(database, "MM") + " " + count(database, "MM_RECIPIENT") + " " + count(database, "REPORT");
    }

    private static long chargeRecords(TestDatabase database) {
        return count(database, "CHARGE_RECORD");
    }

    private static long count(TestDatabase database, String table) {
        return database.number("SELECT COUNT(*) FROM " + table);
    }
}
