package org.heliograph.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.heliograph.handset.WrongUseException;
import org.heliograph.platform.DatabaseSettings;
import org.heliograph.platform.DriverUrl;
import org.heliograph.platform.HeliographDataSource;
import org.heliograph.platform.Migrations;

/** One of the two databases, with a connection that is a single transaction. */
final class Side implements AutoCloseable {
    private static final int DATABASE_ALREADY_OPEN = 90020;

    /** How many others are connected, in each database's own words. */
    private static final Map<String, String> OTHERS = Map.of(
            "H2", "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID <> SESSION_ID()",
            "PostgreSQL",
                    "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
            "MariaDB",
                    "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()",
            "MySQL",
                    "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()");

    /** A connection that was just closed may still be seen for a moment. */
    private static final int LOOKS = 30;

    private static final long PAUSE_MILLIS = 100;

    private final DatabaseSettings settings;
    private final Connection connection;

    private Side(DatabaseSettings settings, Connection connection) {
        this.settings = settings;
        this.connection = connection;
    }

    /**
     * Connects, and refuses a database that somebody else is connected to.
     *
     * @param more what an H2 is told besides, as in its URLs
     */
    static Side open(DatabaseSettings settings, String more) throws SQLException {
        var url = settings.url().startsWith("jdbc:h2:") ? settings.url() + more : settings.url();
        try {
            var side = new Side(settings, DriverUrl.of(url).patient().connect(settings.user(), settings.password()));
            return side.alone();
        } catch (SQLException e) {
            if (e.getErrorCode() == DATABASE_ALREADY_OPEN) {
                throw inUse(settings.url());
            }
            throw e;
        }
    }

    private Side alone() throws SQLException {
        try {
            connection.setAutoCommit(false);
            requireAlone();
            return this;
        } catch (SQLException | WrongUseException e) {
            close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Its schema is brought to this version's; outside the transaction. */
    Migrations migrations() {
        return new Migrations(new HeliographDataSource(settings));
    }

    String product() throws SQLException {
        var metaData = connection.getMetaData();
        return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
    }

    void requireAlone() throws SQLException {
        var query = Optional.ofNullable(OTHERS.get(connection.getMetaData().getDatabaseProductName()));
        for (int look = 0; query.isPresent() && number(query.get()) > 0; look++) {
            if (look == LOOKS) {
                throw inUse(settings.url());
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw inUse(settings.url());
            }
        }
    }

    private static WrongUseException inUse(String url) {
        return new WrongUseException(
                shown(url) + " is in use. Stop Heliograph on every node, and whatever else is connected"
                        + " to it, and start this again.");
    }

    /** The number that a query gives. */
    long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Without what may follow, a password perhaps. */
    static String shown(String url) {
        return url.replaceAll("[?;].*", "");
    }

    @Override
    public String toString() {
        return shown(settings.url());
    }
}
