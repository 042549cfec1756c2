package org.heliograph.mm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

/** What each database says when two transactions get in each other's way. */
class CollisionTest {

    /** Each holds a row and wants that of the other: one of them is told, the other one goes on. */
    @OnEachDatabase
    void tellsADeadlock(TestDatabase database) throws Exception {
        twoRows(database);
        var both = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Optional<RuntimeException>>> transactions =
                    List.of(() -> lock(database, both, "1", "2"), () -> lock(database, both, "2", "1"));
            var failures = threads.invokeAll(transactions).stream()
                    .map(CollisionTest::result)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(failures).singleElement().isInstanceOf(CollisionException.class);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<RuntimeException> lock(
            TestDatabase database, CyclicBarrier both, String first, String second) throws Exception {
        EntityManager entities = database.entityManager();
        try {
            entities.getTransaction().begin();
            Ids ids = new Ids(entities);
            ids.lock("MM", List.of(first));
            both.await();
            ids.lock("MM", List.of(second));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        } finally {
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    private static Optional<RuntimeException> result(Future<Optional<RuntimeException>> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void twoRows(TestDatabase database) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            for (var id : List.of("1", "2")) {
                statement.execute(
                        "INSERT INTO MM (ID, VERSION, MESSAGE_ID, SENDER, IDENTIFIED_BY, IDENTIFIED_FROM, MESSAGE_CLASS,"
                                + " PRIORITY, DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, CONTENT_TYPE, MESSAGE_SIZE,"
                                + " ACCEPTED_AT, DELIVER_AT, EXPIRES_AT) VALUES ('" + id
                                + "', 1, 'x', '+15550001', 'x',"
                                + " 'x', 'personal', 'NORMAL', FALSE, FALSE, FALSE, 'text/plain', 5, 1, 1, 9)");
            }
        }
    }
}
