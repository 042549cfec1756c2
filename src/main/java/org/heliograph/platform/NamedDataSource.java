package org.heliograph.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.heliograph.config.Settings;

/**
 * Points the persistence unit to the data source that {@code database.jndi-name} names, if it does, and to no second one:
 * TomEE gives each unit one without transactions as well, which nobody configures, and EclipseLink would read from it.
 */
public class NamedDataSource implements SessionCustomizer {

    @Override
    public void customize(Session session) throws NamingException {
        var login = (DatabaseLogin) session.getDatasourceLogin();
        var name = DatabaseSettings.of(Settings.load()).jndiName();
        DataSource dataSource = name.isPresent()
                ? InitialContext.doLookup(name.get())
                : ((JNDIConnector) login.getConnector()).getDataSource();
        login.setConnector(new PatientConnector(dataSource));
        ((ServerSession) session).setReadConnectionPool(login);
    }
}
