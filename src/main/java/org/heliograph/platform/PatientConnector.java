package org.heliograph.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * EclipseLink's way to the data source, which lets the persistence unit be opened while the database is away: Payara and
 * GlassFish open it as they deploy, and would refuse the WAR.
 *
 * <p>What EclipseLink then knows of the database is nothing, so no work is done by such a unit: it is told that the
 * database is away, until {@link Unit} has opened it anew.
 */
final class PatientConnector extends JNDIConnector {
    private static final long serialVersionUID = 1L;

    private final AtomicBoolean blind = new AtomicBoolean();

    PatientConnector(DataSource dataSource) {
        super(dataSource);
    }

    /** Whether the unit was opened without its database. */
    boolean isBlind() {
        return blind.get();
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        if (!isOpening(session)) {
            return connectToWork(properties, session);
        }
        try {
            return super.connect(properties, session);
        } catch (DatabaseException e) {
            blind.set(true);
            return AbsentConnection.create();
        }
    }

    private Connection connectToWork(Properties properties, Session session) {
        if (blind.get()) {
            throw DatabaseException.sqlException(new SQLException("the database was away when the server started"));
        }
        return super.connect(properties, session);
    }

    private static boolean isOpening(Session session) {
        return session instanceof DatabaseSessionImpl opened && !opened.isLoggedIn();
    }
}
