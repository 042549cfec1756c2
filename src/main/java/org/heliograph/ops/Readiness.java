package org.heliograph.ops;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.heliograph.platform.Database;
import org.heliograph.platform.SchemaAtStart;

/** Whether messages can be taken in now. */
@ApplicationScoped
public class Readiness {
    @EJB
    private SchemaAtStart schema;

    @Inject
    private Database database;

    /** Why not, in words for whoever runs the server; empty when ready. */
    public Optional<String> obstacle() {
        if (!database.answers()) {
            return Optional.of("the database does not answer");
        }
        return schema.ready() ? Optional.empty() : Optional.of("the database schema is not up to date; see the log");
    }
}
