package org.heliograph.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.heliograph.config.Kind;
import org.heliograph.config.Settings;

/**
 * Where the database is.
 *
 * @param url the driver's URL; for a database in a file of our own it says that a commit is written at once
 * @param user empty when the URL says it or none is needed
 * @param password empty when none is needed
 * @param jndiName name of a data source that the server's operator has set up, to use instead of the three above
 */
public record DatabaseSettings(String url, String user, String password, Optional<String> jndiName) {

    /** The name below which {@code web.xml} defines our own data source. */
    static final String OWN_DATA_SOURCE = "java:app/jdbc/heliograph";

    /** Reads what the operator says; by default an H2 database in a file below the data directory. */
    public static DatabaseSettings of(Settings settings) {
        return new DatabaseSettings(
                settings.text("database.url").orElseGet(() -> h2Below(data(settings))),
                settings.text("database.user").orElse(""),
                settings.text("database.password").orElse(""),
                settings.text("database.jndi-name"));
    }

    /** The data source that everything here uses. */
    public String dataSourceName() {
        return jndiName.orElse(OWN_DATA_SOURCE);
    }

    /**
     * An H2 database in a file. Without {@code WRITE_DELAY=0} H2 may keep a commit for half a second before it writes, and
     * a message we have answered for would be lost with the process.
     */
    public static String h2Below(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("db").resolve("heliograph")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static Path data(Settings settings) {
        return Kind.PATH.reader().apply(settings.text("data").orElseThrow());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + jndiName.orElse(url.replaceAll("[?;].*", "")) + "]";
    }
}
