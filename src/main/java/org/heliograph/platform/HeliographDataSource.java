package org.heliograph.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.IntToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.heliograph.config.Settings;

/**
 * The data source that {@code web.xml} defines: it opens connections to the database that the settings name, and the
 * server pools them. No server has to be configured for it.
 *
 * <p>Its connections renew themselves, see {@link RenewedConnection}: a pool that the application defines cannot be told on
 * every server to test what it hands out.
 *
 * <p>Unwrapped as a function of the JDK's it tells each {@link ConnectionFigure} by its ordinal number: Open Liberty makes it
 * of a class of its own, which the WAR cannot cast to the one that it has loaded itself.
 */
public class HeliographDataSource implements DataSource, IntToLongFunction {
    /**
     * Where MariaDB's driver logs each error that the server tells of, with values of rows, numbers of people among them.
     * Whoever gets the error as an exception says what there is to say.
     */
    private static final Logger ERRORS_OF_SERVER = Logger.getLogger("org.mariadb.jdbc.message.server.ErrorPacket");

    static {
        ERRORS_OF_SERVER.setLevel(Level.OFF);
    }

    // not url: TomEE sets fields that have the name of one of its own properties
    private final DriverUrl place;
    private final DatabaseSettings database;
    private PrintWriter logWriter;

    /** For the container. */
    public HeliographDataSource() {
        this(DatabaseSettings.of(Settings.load()));
    }

    public HeliographDataSource(DatabaseSettings settings) {
        place = DriverUrl.of(settings.url());
        database = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return RenewedConnection.from(this::counted);
    }

    /** Some pools pass on what their configuration says: nothing, as ours is in the settings. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private Connection counted() throws SQLException {
        try {
            Connection opened = committed(place.connect(database.user(), database.password()));
            Connections.opened();
            return opened;
        } catch (SQLException e) {
            Connections.refused();
            throw e;
        }
    }

    private static Connection committed(Connection opened) throws SQLException {
        try {
            opened.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public long applyAsLong(int figure) {
        return ConnectionFigure.here(figure);
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the driver's own time-outs are in the URL or set above
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
