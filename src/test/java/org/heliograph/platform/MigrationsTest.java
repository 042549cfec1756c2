package org.heliograph.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;

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

    /** Also in a MariaDB or MySQL that was made for Latin-1 and takes 'a' for 'A', as the test beds are. */
    @OnEachDatabase
    void tellsEveryCharacterFromEveryOther(TestDatabase database) throws SQLException {
        var texts = List.of("a", "A", "\u00e4", "\u00c4", "\ud83d\ude00", "\ud83d\ude01");
        try (var connection = database.connection();
                var insert = connection.prepareStatement("INSERT INTO NUMBERING (OF_WHAT, LAST_NUMBER) VALUES (?, 1)");
                var look = connection.prepareStatement("SELECT OF_WHAT FROM NUMBERING WHERE OF_WHAT = ?");
                var delete = connection.prepareStatement("DELETE FROM NUMBERING WHERE OF_WHAT = ?")) {
            for (var text : texts) {
                insert.setString(1, text);
                insert.execute();
            }
            for (var text : texts) {
                look.setString(1, text);
                try (var found = look.executeQuery()) {
                    assertThat(found.next()).as(text).isTrue();
                    assertThat(found.getString(1)).isEqualTo(text);
                }
                delete.setString(1, text);
                assertThat(delete.executeUpdate()).as(text).isEqualTo(1);
            }
        }
    }

    @OnEachDatabase
    void keepsOctetsOfManyMegabytes(TestDatabase database) throws SQLException {
        var octets = new byte[5_000_000];
        new Random(1).nextBytes(octets);
        try (var connection = database.connection();
                var insert = connection.prepareStatement(
                        "INSERT INTO INBOX_PUSH (ID, MSISDN, RECEIVED_AT, OCTETS) VALUES ('big', '+15550001', 1, ?)");
                var statement = connection.createStatement()) {
            insert.setBytes(1, octets);
            insert.execute();
            try (var found = statement.executeQuery("SELECT OCTETS FROM INBOX_PUSH WHERE ID = 'big'")) {
                found.next();
                assertThat(found.getBytes(1)).isEqualTo(octets);
            }
        }
    }

    /** As an operator's own data source may give, and MariaDB and MySQL do by default. */
    @ParameterizedTest
    @ValueSource(strings = {"MariaDB", "MySQL"})
    void refusesTransactionsThatLookAtAnOldState(String name) throws SQLException {
        var database =
                TestDatabase.all().filter(it -> it.toString().equals(name)).findFirst();
        assumeTrue(database.isPresent(), name + " does not run here");
        var operators = new MariaDbDataSource(
                DriverUrl.of(database.get().url()).url() + "?transactionIsolation=REPEATABLE-READ");
        operators.setUser(database.get().user());
        assertThatThrownBy(() -> new Migrations(operators).run())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("READ COMMITTED");
    }

    /** H2 does not find rows then that somebody is just changing; WildFly's pool gives such connections where it is not stopped. */
    @Test
    void refusesTransactionsThatLookAtWhatIsNotCommitted() {
        var operators = new JdbcDataSource();
        operators.setUrl("jdbc:h2:mem:uncommitted;"
                + "INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ UNCOMMITTED");
        assertThatThrownBy(() -> new Migrations(operators).run())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("READ COMMITTED, not READ UNCOMMITTED");
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
