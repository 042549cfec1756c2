package org.heliograph.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.heliograph.mm.Depth;
import org.heliograph.mm.Lane;
import org.heliograph.relay.Backlog;
import org.heliograph.relay.BacklogLookup;
import org.heliograph.testbed.Exposition;
import org.heliograph.testbed.HandSetClock;
import org.junit.jupiter.api.Test;

/** What is told of the queues while the database answers, and while it does not. */
class BacklogMetricsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SEND = "{queue=\"send\"}";

    private final Metrics metrics = new Metrics();
    private final Database database = new Database();
    private Instant now = NOON;
    private final BacklogMetrics backlog = new BacklogMetrics(metrics, database, new HandSetClock(() -> now));

    @Test
    void tellsWhatWaitsAndForHowLong() {
        backlog.begin();
        backlog.look();
        now = NOON.plusSeconds(5);
        assertThat(values())
                .containsEntry("heliograph_database_up", 1.0)
                .containsEntry("heliograph_queue_depth" + SEND, 2.0)
                .containsEntry("heliograph_queue_waiting" + SEND, 7.0)
                .containsEntry("heliograph_queue_oldest_seconds" + SEND, 35.0)
                .containsEntry("heliograph_queue_oldest_seconds{queue=\"report\"}", 0.0)
                .containsEntry("heliograph_charge_records_pending", 2.0);
    }

    @Test
    void tellsNothingOfADatabaseThatDoesNotAnswerButThat() {
        backlog.begin();
        assertThat(values()).as("before the first look").containsEntry("heliograph_database_up", 0.0);
        backlog.look();
        database.away = true;
        backlog.look();
        assertThat(values())
                .containsEntry("heliograph_database_up", 0.0)
                .containsEntry("heliograph_queue_depth" + SEND, Double.NaN)
                .containsEntry("heliograph_charge_records_oldest_seconds", Double.NaN);
        database.away = false;
        backlog.look();
        assertThat(values()).containsEntry("heliograph_database_up", 1.0);
    }

    @Test
    void forgetsWhatItSawLongAgo() {
        backlog.begin();
        backlog.look();
        now = NOON.plus(Duration.ofMinutes(2)); // and the look that was due hangs
        assertThat(values())
                .containsEntry("heliograph_database_up", 0.0)
                .containsEntry("heliograph_queue_depth" + SEND, Double.NaN);
    }

    private Map<String, Double> values() {
        return Exposition.read(metrics.scrape()).values();
    }

    private static final class Database extends BacklogLookup {
        private boolean away;

        @Override
        public Backlog look() {
            if (away) {
                throw new IllegalStateException("away");
            }
            Map<Lane, Depth> lanes = new EnumMap<>(Lane.class);
            Depth depth = new Depth(2, 7, Optional.of(NOON.minusSeconds(30)));
            for (Lane lane : Lane.values()) {
                lanes.put(lane, depth);
            }
            return new Backlog(lanes, new Depth(0, 0, Optional.empty()), depth, 0);
        }
    }
}
