package org.heliograph.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.IntToLongFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.heliograph.config.Settings;

/** The data source in use: our own, or the one of the server's that the settings name. */
@ApplicationScoped
public class Database {
    private static final int VALID_SECONDS = 5;

    private final String name = DatabaseSettings.of(Settings.load()).dataSourceName();

    /**
     * Looks it up.
     *
     * @throws SQLException when the server has none of that name
     */
    public DataSource dataSource() throws SQLException {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new SQLException("the server has no data source " + name, e);
        }
    }

    /** Whether the database answers now. */
    public boolean answers() {
        try (var connection = dataSource().getConnection()) {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** What the data source in use tells of its connections; 0 if it is not our own. */
    public long now(ConnectionFigure figure) {
        return figures().applyAsLong(figure.ordinal());
    }

    /** Pools that do not unwrap it have made it of the class that is loaded here. */
    private IntToLongFunction figures() {
        try {
            var inUse = dataSource();
            return inUse.isWrapperFor(IntToLongFunction.class)
                    ? inUse.unwrap(IntToLongFunction.class)
                    : ConnectionFigure::here;
        } catch (SQLException e) {
            return ConnectionFigure::here;
        }
    }
}
