package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import java.util.Optional;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @OnEachDatabase
    void leavesAnUpToDateSchemaAlone(TestDatabase database) {
        var before = database.number("SELECT COUNT(*) FROM MM");
        assertThatCode(() -> new Migrations(database.dataSource()).run()).doesNotThrowAnyException();
        assertThat(database.number("SELECT COUNT(*) FROM MM")).isEqualTo(before);
    }

    @OnEachDatabase
    void opensThePersistenceUnitOverIt(TestDatabase database) {
        var one = database.inTransaction(entities ->
                entities.createNativeQuery("SELECT COUNT(*) FROM MM").getSingleResult());
        assertThat(((Number) one).longValue()).isZero();
        assertThat(database.statements()).contains("SELECT COUNT(*) FROM MM");
    }

    /** A database of the first schema, in which a message waits, is brought up to date: it waits for its worker then. */
    @Test
    void keepsWhatWaitedBeforePhonesWereTold() throws SQLException {
        var settings = new DatabaseSettings("jdbc:h2:mem:first-schema;DB_CLOSE_DELAY=-1", "", "", Optional.empty());
        var dataSource = new HeliographDataSource(settings);
        new Migrations(dataSource).run("1");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO MM (ID, VERSION, MESSAGE_ID, SENDER, IDENTIFIED_BY, IDENTIFIED_FROM,"
                    + " MESSAGE_CLASS, PRIORITY, DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, CONTENT_TYPE, MESSAGE_SIZE,"
                    + " ACCEPTED_AT, DELIVER_AT, EXPIRES_AT) VALUES ('old', 1, 'old@mmsc.test', '+15550001', 'x', 'x',"
                    + " 'personal', 'NORMAL', FALSE, FALSE, FALSE, 'text/plain', 5, 1, 1, 9)");
            statement.execute("INSERT INTO MM_RECIPIENT (ID, VERSION, MM_ID, NR, ROLE, WRITTEN, ADDRESS, ROUTE, STATE,"
                    + " DUE_AT) VALUES ('old', 1, 'old', 0, 'TO', 'x', '+15550002', 'LOCAL', 'QUEUED', 1)");
            new Migrations(dataSource).run();
            try (var rows = statement.executeQuery("SELECT LANE, TOKEN FROM MM_RECIPIENT")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("SEND");
                assertThat(rows.getString(2)).as("made when it is claimed").isNull();
            }
        }
    }
}
