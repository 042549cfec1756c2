package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.caller;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.News;
import org.heliograph.mm.Token;
import org.heliograph.relay.Answer.Heard;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.subscriber.AutoProvision;
import org.heliograph.testbed.NewerSchema;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

/** A node of this version on a database that one of a newer version has migrated. */
class OlderNodeTest {
    private static final String BOB = "+15550002";

    @OnEachDatabase
    void goesOnWhileTheSchemaGrowsUnderIt(TestDatabase kind) throws SQLException {
        try (var database = kind.another("rolled")) {
            var relay = relay(database);
            var before = send(relay, "before");
            relay.deliver();
            NewerSchema.add(database.dataSource());
            fetch(relay, before);
            report(relay, before);
            doEverything(relay, database);
        }
    }

    @OnEachDatabase
    void startsOnASchemaThatIsNewer(TestDatabase kind) throws SQLException {
        try (var database = kind.another("newer")) {
            NewerSchema.add(database.dataSource());
            try (var started = database.again()) {
                var relay = relay(started);
                doEverything(relay, started);
                assertThat(started.number("SELECT COUNT(*) FROM MM WHERE NEWER_COUNT = 7 AND NEWER_WORD IS NULL"))
                        .isEqualTo(1);
                assertThat(started.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE NEWER_COUNT <> 7"))
                        .isZero();
            }
        }
    }

    /** Accepts, provisions, delivers, reports and cleans up, where a newer node keeps something beside the content. */
    private static void doEverything(Relay relay, TestDatabase database) throws SQLException {
        var message = send(relay, "afterwards");
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO NEWER_PART (ID, MM_ID) SELECT MM_ID, MM_ID FROM MM_CONTENT");
        }
        relay.deliver();
        fetch(relay, message);
        report(relay, message);
        relay.now = relay.now.plus(Duration.ofDays(30));
        relay.sweep();
        assertThat(database.number("SELECT COUNT(*) FROM MM_CONTENT")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM NEWER_PART")).isZero();
    }

    private static void fetch(Relay relay, String message) {
        Token token = relay.recipient(message, 0).token().orElseThrow();
        assertThat(relay.open(token, Optional.of(caller(BOB)))
                        .content()
                        .octets()
                        .size())
                .isPositive();
        relay.fetched(token);
        assertThat(relay.answer(token, BOB, Kind.RETRIEVED)).isEqualTo(Heard.DONE);
        assertThat(relay.recipient(message, 0).state()).isEqualTo(DeliveryState.RETRIEVED);
    }

    private static void report(Relay relay, String message) {
        relay.outlet.reports.clear();
        relay.report();
        assertThat(relay.outlet.reports).hasSize(1);
        assertThat(relay.outlet.reports.get(0).news()).isEqualTo(News.RETRIEVED);
    }

    private static String send(Relay relay, String content) {
        return relay.submit(submission(content, to(BOB))).messageId();
    }

    private static Relay relay(TestDatabase database) {
        var relay = new Relay(database);
        relay.autoProvision = AutoProvision.POSTPAID;
        return relay;
    }
}
