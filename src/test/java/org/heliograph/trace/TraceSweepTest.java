package org.heliograph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class TraceSweepTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(30);

    @OnEachDatabase
    void removesWhatIsOldAndNothingElse(TestDatabase database) throws SQLException {
        Instant end = NOW.minus(KEPT);
        fill(database, end.minusSeconds(60), TraceSweep.BATCH + 5);
        fill(database, end, 7);
        assertThat(sweep(database)).isTrue();
        assertThat(rows(database, "TRACE_EVENT")).isEqualTo(12);
        assertThat(sweep(database)).isFalse();
        assertThat(rows(database, "TRACE_EVENT")).isEqualTo(7);
        assertThat(rows(database, "REFUSED_REQUEST")).isEqualTo(7);
        assertThat(sweep(database)).isFalse();
        assertThat(rows(database, "TRACE_EVENT")).isEqualTo(7);
    }

    private static boolean sweep(TestDatabase database) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        TraceSettings settings = new TraceSettings(true, KEPT, true, 1, "here");
        return database.inTransaction(entities -> new TraceSweep(entities, () -> settings, clock).sweep());
    }

    private static long rows(TestDatabase database, String table) {
        return database.number("SELECT COUNT(*) FROM " + table);
    }

    /** So many rows of one moment. */
    private static void fill(TestDatabase database, Instant at, int count) throws SQLException {
        String moment = TimeOrder.first(at).substring(0, 10);
        try (var connection = database.connection();
                var events = connection.prepareStatement("INSERT INTO TRACE_EVENT (ID, MM_ID, KIND, HAPPENED_AT, NODE,"
                        + " DETAIL, PDU_IN, PDU_OUT) VALUES (?, 'x', 'READ', 1, 'here', '{}', '', '')");
                var refusals = connection.prepareStatement("INSERT INTO REFUSED_REQUEST (ID, HAPPENED_AT, NODE, KIND,"
                        + " STATUS, REASON, DETAIL, PDU) VALUES (?, 1, 'here', 'x', 'x', 'x', '{}', '')")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                String id = moment + "%016d".formatted(i);
                events.setString(1, id);
                events.addBatch();
                refusals.setString(1, id);
                refusals.addBatch();
            }
            events.executeBatch();
            refusals.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
