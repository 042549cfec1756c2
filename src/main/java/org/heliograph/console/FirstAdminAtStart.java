package org.heliograph.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.heliograph.account.FirstAdmin;
import org.heliograph.platform.SchemaReady;

/** Makes the first user once the schema is there. */
@ApplicationScoped
public class FirstAdminAtStart {
    private static final System.Logger LOG = System.getLogger(FirstAdminAtStart.class.getName());

    @Inject
    FirstAdmin admin;

    void schemaReady(@Observes SchemaReady event) {
        try {
            admin.makeIfNobodyIs();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "whether there is a first user is not known", e);
        }
    }
}
