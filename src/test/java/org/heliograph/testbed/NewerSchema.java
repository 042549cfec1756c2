package org.heliograph.testbed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A migration that this version does not know, as the first node of a newer version leaves it to those beside it. */
public final class NewerSchema {
    private static final String LOCATION = "db/newer";
    private static final List<String> COUNTED = List.of("SUBSCRIBER", "MM", "MM_CONTENT", "REPORT", "CHARGE_RECORD");
    private static final List<String> WORDED = List.of("SUBSCRIBER", "MM", "MM_RECIPIENT");

    private NewerSchema() {}

    /** Migrates, past the steps of this version. */
    public static void add(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + LOCATION)
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
    }

    /** Takes it back, for those that use the database after a test. */
    public static void remove(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE NEWER_PART");
            for (var table : COUNTED) {
                statement.execute("ALTER TABLE " + table + " DROP COLUMN NEWER_COUNT");
            }
            for (var table : WORDED) {
                statement.execute("ALTER TABLE " + table + " DROP COLUMN NEWER_WORD");
            }
            dropIndex(connection);
            statement.execute("ALTER TABLE MM_RECIPIENT DROP COLUMN NEWER_FLAG");
            var quote = connection.getMetaData().getIdentifierQuoteString();
            var history = "%sflyway_schema_history%s".formatted(quote, quote);
            var version = "%sversion%s".formatted(quote, quote);
            statement.execute("DELETE FROM " + history + " WHERE " + version + " = '999'");
        }
    }

    private static void dropIndex(Connection connection) throws SQLException {
        var product = connection.getMetaData().getDatabaseProductName();
        var on = product.equals("MariaDB") || product.equals("MySQL") ? " ON MM_RECIPIENT" : "";
        try (var statement = connection.createStatement()) {
            statement.execute("DROP INDEX MM_RECIPIENT_NEWER" + on);
        }
    }
}
