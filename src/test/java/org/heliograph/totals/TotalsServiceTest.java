package org.heliograph.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

/** Rows by the minute, and the series that is made of them. */
class TotalsServiceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static void with(TestDatabase database, Consumer<TotalsService> work) {
        database.transact(entities -> work.accept(new TotalsService(entities)));
    }

    private static Series series(TestDatabase database, Instant from, Instant until, Duration step) {
        return database.inTransaction(entities -> new TotalsService(entities).series(from, until, step));
    }

    @OnEachDatabase
    void addsUpAllNodesOfAStep(TestDatabase database) {
        with(database, totals -> {
            totals.add(NOON.plusSeconds(59), "one", Map.of("accepted", 3L, "refused.x", 1L));
            totals.add(NOON.plusSeconds(1), "two", Map.of("accepted", 4L));
            totals.add(NOON.plusSeconds(60), "one", Map.of("accepted", 5L));
        });
        Series byMinute = series(database, NOON, NOON.plus(MINUTE.multipliedBy(3)), MINUTE);
        assertThat(byMinute.byName()).containsOnlyKeys("accepted", "refused.x");
        assertThat(byMinute.byName().get("accepted")).containsExactly(7, 5, 0);
        assertThat(byMinute.byName().get("refused.x")).containsExactly(1, 0, 0);
        Series byFive = series(database, NOON.plusSeconds(90), NOON.plusSeconds(301), Duration.ofMinutes(5));
        assertThat(byFive.from()).isEqualTo(NOON);
        assertThat(byFive.byName().get("accepted")).containsExactly(12, 0);
    }

    @OnEachDatabase
    void addsToWhatANodeOfThatNameHasWritten(TestDatabase database) {
        with(database, totals -> totals.add(NOON, "one", Map.of("accepted", 3L, "queue.send", 9L)));
        with(database, totals -> totals.add(NOON, "one", Map.of("accepted", 4L, "queue.send", 2L)));
        with(database, totals -> totals.add(NOON, "two", Map.of("queue.send", 8L)));
        Map<String, long[]> byName =
                series(database, NOON, NOON.plus(MINUTE), MINUTE).byName();
        assertThat(byName.get("accepted")).containsExactly(7);
        assertThat(byName.get("queue.send")).as("a peak").containsExactly(9);
    }

    @OnEachDatabase
    void knowsWhichNodesWereThere(TestDatabase database) {
        with(database, totals -> {
            totals.seen("one", NOON, NOON.plusSeconds(5), "{}");
            totals.seen("one", NOON, NOON.plusSeconds(10), "{\"state\":\"serving\"}");
            totals.seen("gone", NOON, NOON, "{}");
        });
        List<KnownNode> nodes =
                database.inTransaction(entities -> new TotalsService(entities).nodes(NOON.plusSeconds(1)));
        assertThat(nodes).extracting(KnownNode::name).containsExactly("one");
        assertThat(nodes.get(0).seenAt()).isEqualTo(NOON.plusSeconds(10));
        assertThat(nodes.get(0).details()).contains("serving");
    }

    @OnEachDatabase
    void forgetsWhatIsOld(TestDatabase database) {
        with(database, totals -> {
            totals.add(NOON, "one", Map.of("accepted", 3L));
            totals.add(NOON.plus(MINUTE), "one", Map.of("accepted", 5L));
            totals.seen("one", NOON, NOON, "{}");
            totals.forget(NOON.plusSeconds(1));
        });
        assertThat(series(database, NOON, NOON.plusSeconds(120), MINUTE)
                        .byName()
                        .get("accepted"))
                .containsExactly(0, 5);
        List<KnownNode> nodes = database.inTransaction(entities -> new TotalsService(entities).nodes(NOON));
        assertThat(nodes).isEmpty();
    }

    @OnEachDatabase
    void refusesStepsThatItCannotTake(TestDatabase database) {
        assertThatThrownBy(() -> series(database, NOON, NOON.plusSeconds(60), Duration.ofSeconds(30)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series(database, NOON, NOON.plus(Duration.ofDays(7)), MINUTE))
                .hasMessageContaining("10080 steps");
        assertThatThrownBy(() -> series(database, NOON, NOON, MINUTE)).isInstanceOf(IllegalArgumentException.class);
    }
}
