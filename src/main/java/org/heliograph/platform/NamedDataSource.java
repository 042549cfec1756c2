package org.heliograph.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.heliograph.config.Settings;

/** Points the persistence unit to the data source that {@code database.jndi-name} names, if it does. */
public class NamedDataSource implements SessionCustomizer {

    @Override
    public void customize(Session session) throws NamingException {
        var name = DatabaseSettings.of(Settings.load()).jndiName();
        if (name.isPresent()) {
            DataSource dataSource = InitialContext.doLookup(name.get());
            ((DatabaseLogin) session.getDatasourceLogin()).setConnector(new JNDIConnector(dataSource));
        }
    }
}
