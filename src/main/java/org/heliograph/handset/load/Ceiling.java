package org.heliograph.handset.load;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The database alone: the same octets and rows that the MMSC writes for a message, by the same kind of statements, with
 * nothing before it. What it takes in a second is what the MMSC could reach at best.
 *
 * <p>Its rows are marked by ids that no ULID can have, look like done and exported to a running MMSC, and are deleted when
 * this is closed, also by Ctrl-C.
 */
final class Ceiling implements Target, AutoCloseable {
    /** ULIDs begin with 0 to 7. Like them these ids grow, so that indexes grow at the same end. */
    private static final String NO_ULID = "zz";

    private static final List<String> TABLES = List.of("MM_CONTENT", "MM_RECIPIENT", "CHARGE_RECORD");
    private static final int RUN_DIGITS = 100_000_000;

    private final String url;
    private final String user;
    private final String password;
    private final String marker;
    private final ReadWriteLock writing = new ReentrantReadWriteLock();
    private boolean closed;
    private final Thread cleaner = new Thread(this::deleteQuietly, "ceiling-cleaner");

    private Ceiling(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        marker = String.format(Locale.ROOT, "%s%08d", NO_ULID, new SecureRandom().nextInt(RUN_DIGITS));
    }

    /**
     * Tries with one message, which it takes back, whether the database is one of an MMSC and lets this user write.
     *
     * @throws SQLException if not
     */
    static Ceiling open(String url, String user, String password, Messages.Message trial) throws SQLException {
        var ceiling = new Ceiling(url, user, password);
        try (var connection = ceiling.connection()) {
            connection.setAutoCommit(false);
            try (var rows = new CeilingRows(connection, ceiling.marker)) {
                rows.add(trial);
            } finally {
                connection.rollback();
            }
        }
        Runtime.getRuntime().addShutdownHook(ceiling.cleaner);
        return ceiling;
    }

    @Override
    public String name() {
        return LoadResult.JDBC;
    }

    /** How the rows can be told in MM.ID and elsewhere. */
    String marker() {
        return marker;
    }

    @Override
    public Station connect(int client) throws SQLException {
        var connection = connection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        var rows = new CeilingRows(connection, marker);
        return new Station() {
            @Override
            public Outcome send(Messages.Message message) throws SQLException {
                writing.readLock().lock();
                try {
                    if (closed) throw new SQLException("closed");
                    rows.add(message);
                    connection.commit();
                    return Outcome.ACCEPTED;
                } finally {
                    writing.readLock().unlock();
                }
            }

            @Override
            public void close() {
                try {
                    connection.close();
                } catch (SQLException e) {
                    // it is of no more use either way
                }
            }
        };
    }

    private Connection connection() throws SQLException {
        return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    /** Deletes the rows. */
    @Override
    public void close() throws SQLException {
        delete();
        Runtime.getRuntime().removeShutdownHook(cleaner);
    }

    /** Waits for messages under way, and lets no other begin: Ctrl-C comes while clients write. */
    private void delete() throws SQLException {
        writing.writeLock().lock();
        closed = true;
        writing.writeLock().unlock();
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            for (var table : TABLES) delete(connection, table, "MM_ID");
            delete(connection, "MM", "ID");
            connection.commit();
        }
    }

    private void delete(Connection connection, String table, String column) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM " + table + " WHERE " + column + " LIKE ?")) {
            statement.setString(1, marker + "%");
            statement.executeUpdate();
        }
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (SQLException e) {
            System.err.println(
                    "The rows of the ceiling are still there: MM_ID LIKE '" + marker + "%'. " + e.getMessage());
        }
    }
}
