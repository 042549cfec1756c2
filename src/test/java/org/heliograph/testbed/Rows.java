package org.heliograph.testbed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looking at and clearing away the rows of a database, whichever it is. */
public final class Rows {
    /** The record of migrations, and numbers given once for all. */
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "numbering");

    private static final Set<String> OF_MARIADB = Set.of("MariaDB", "MySQL");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MOST_ATTEMPTS = 1_000;
    private static final long PAUSE_MILLIS = 10;

    private Rows() {}

    /** The number that a query gives. */
    public static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Removes every row of every table but those that a database keeps. */
    public static void removeAll(Connection connection) throws SQLException {
        var names = tables(connection);
        if (names.isEmpty()) {
            return;
        }
        var product = connection.getMetaData().getDatabaseProductName();
        try (var statement = connection.createStatement()) {
            if (product.equals("H2")) {
                statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
                for (var name : names) {
                    statement.execute("TRUNCATE TABLE " + name);
                }
                statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
            } else if (OF_MARIADB.contains(product)) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0"); // TRUNCATE makes a new file each time
                for (var name : names) {
                    statement.execute("DELETE FROM " + name);
                }
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            } else {
                truncate(connection, String.join(", ", names));
            }
        }
    }

    /**
     * The server's workers look at these tables all the time, each in an order of its own: all locks are taken at once or
     * none, or the two would wait for each other.
     */
    private static void truncate(Connection connection, String names) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (int attempt = 0; !locks(connection, names); attempt++) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new SQLException("somebody keeps a table locked");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            statement.execute("TRUNCATE " + names);
            connection.commit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static boolean locks(Connection connection, String names) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + names + " IN ACCESS EXCLUSIVE MODE NOWAIT");
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var result = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (result.next()) {
                var name = result.getString("TABLE_NAME");
                if (!KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
