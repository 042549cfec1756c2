package org.heliograph.mm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

/** Workers of several nodes that claim at the same time. */
class ClaimTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_000_000);
    private static final int WAITING = 1_000;
    private static final int FINISHED = 4_000;
    private static final int BATCH = 50;

    /** As many as look at once find work, four batches being looked at by each. */
    @OnEachDatabase
    void givesEachWorkerWorkOfItsOwn(TestDatabase database) throws SQLException {
        fill(database);
        List<EntityManager> workers = new ArrayList<>();
        List<String> claimed = new ArrayList<>();
        try {
            for (int worker = 0; worker < 4; worker++) {
                EntityManager entities = database.entityManager();
                workers.add(entities);
                entities.getTransaction().begin();
                List<Recipient> due = new RecipientStore(entities).due(Lane.SEND, NOW, BATCH);
                assertThat(due).as("worker " + worker).hasSize(BATCH);
                due.forEach(to -> claimed.add(to.id()));
            }
            assertThat(claimed).doesNotHaveDuplicates();
        } finally {
            workers.forEach(entities -> {
                entities.getTransaction().rollback();
                entities.close();
            });
        }
    }

    private static void fill(TestDatabase database) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < WAITING + FINISHED; i++) {
                boolean waits = i < WAITING;
                statement.addBatch(
                        "INSERT INTO MM (ID, VERSION, MESSAGE_ID, SENDER, IDENTIFIED_BY, IDENTIFIED_FROM, MESSAGE_CLASS,"
                                + " PRIORITY, DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, CONTENT_TYPE, MESSAGE_SIZE,"
                                + " ACCEPTED_AT, DELIVER_AT, EXPIRES_AT) VALUES ('" + i + "', 1, 'x', '+15550001', 'x',"
                                + " 'x', 'personal', 'NORMAL', FALSE, FALSE, FALSE, 'text/plain', 5, 1, 1, 9)");
                statement.addBatch(
                        "INSERT INTO MM_RECIPIENT (ID, VERSION, MM_ID, NR, ROLE, WRITTEN, ADDRESS, ROUTE, STATE, LANE,"
                                + " DUE_AT) VALUES ('" + i + "', 1, '" + i + "', 0, 'TO', 'x', '+15550002', 'LOCAL',"
                                + (waits ? "'QUEUED', 'SEND', " + i : "'RETRIEVED', NULL, NULL") + ")");
            }
            statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
