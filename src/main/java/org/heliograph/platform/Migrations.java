package org.heliograph.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The schema, step by step: {@code db/migration/V<number>__<what>.sql}, each run once for a database, in order, also when
 * several nodes start at the same time. {@code ${octets}} and the like stand for what {@link Vendor} says. The empty
 * {@code flyway.location} beside them is how Flyway finds the directory with Open Liberty's class loader.
 */
public final class Migrations {
    private final DataSource dataSource;

    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Brings the schema up to date. Must run outside a transaction.
     *
     * @throws SQLException when the database cannot be reached, cannot be used as it is set up, or is one that no
     *     migrations are written for
     * @throws org.flywaydb.core.api.FlywayException when a step fails, or the database holds other steps than these
     */
    public void run() throws SQLException {
        run("latest");
    }

    /** The same, up to the step of this number. */
    void run(String last) throws SQLException {
        steps().target(last).load().migrate();
    }

    /** Whether the database has the schema of this version, no older and no newer one. */
    public boolean areDone() throws SQLException {
        return steps().ignoreMigrationPatterns(new String[0]).load().validateWithResult().validationSuccessful;
    }

    private FluentConfiguration steps() throws SQLException {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .skipDefaultCallbacks(true)
                .validateMigrationNaming(true)
                .placeholders(prepared().placeholders());
    }

    private Vendor prepared() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var vendor = Vendor.of(connection);
            vendor.prepare(connection);
            return vendor;
        }
    }
}
