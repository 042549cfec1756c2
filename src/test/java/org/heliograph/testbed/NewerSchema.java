package org.heliograph.testbed;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A migration that this version does not know, as the first node of a newer version leaves it to those beside it. */
public final class NewerSchema {
    private static final String LOCATION = "db/newer";

    private NewerSchema() {}

    /** Migrates, past the steps of this version. */
    public static void add(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + LOCATION)
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
    }
}
