package org.heliograph.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * What the server is given before it starts: an empty database, in the PostgreSQL run behind a {@link TcpLink}, and a
 * settings file that names it. Failsafe says by {@code it.database} which database; Arquillian tells when.
 */
public final class ServerUnderTest implements LoadableExtension {
    /** The database behind the data source that the server's own configuration has. */
    public static final String NAMED = "named";

    private static ServerUnderTest current;

    private final Path directory = Path.of(System.getProperty("it.directory", "target/it"));
    private String url;
    private String serverUrl;
    private String user = "";
    private TcpLink link;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparation.class);
    }

    /** Prepares before Arquillian starts WildFly. */
    public static final class Preparation {
        public void prepare(@Observes BeforeStart event) throws IOException, SQLException {
            current = new ServerUnderTest();
            current.openDatabase();
            current.configure(Map.of());
        }
    }

    static ServerUnderTest current() {
        return current;
    }

    /** Whether this is the run in which the way to the database can be cut. */
    boolean onPostgres() {
        return link != null;
    }

    Optional<TcpLink> link() {
        return Optional.ofNullable(link);
    }

    /** Past the link, and whether or not the WAR is deployed. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** Writes the settings that the next deployment reads: those of every test, and these. */
    void configure(Map<String, String> more) {
        var settings = new Properties();
        settings.setProperty("data", directory.resolve("data").toString());
        settings.setProperty("database.url", serverUrl);
        settings.setProperty("database.user", user);
        settings.setProperty("identity.trusted", "127.0.0.0/8,::1");
        settings.setProperty("public-url", "http://127.0.0.1:" + System.getProperty("it.port.http"));
        settings.putAll(more);
        try (var out =
                Files.newBufferedWriter(Files.createDirectories(directory).resolve("heliograph.properties"))) {
            settings.store(out, "for the server under test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openDatabase() throws SQLException, IOException {
        if ("postgresql".equals(System.getProperty("it.database"))) {
            Postgres.create("server");
            Postgres.create(NAMED);
            link = TcpLink.to(Postgres.port());
            url = Postgres.url("server");
            serverUrl = Postgres.url("server", link.port());
            user = Postgres.USER;
        } else if ("mariadb".equals(System.getProperty("it.database"))) {
            MariaDb.create("server");
            link = TcpLink.to(MariaDb.port());
            url = MariaDb.url("server");
            serverUrl = MariaDb.url("server", link.port());
            user = MariaDb.USER;
        } else {
            var file = directory.resolve("data").resolve("db").resolve("heliograph");
            Files.deleteIfExists(Path.of(file + ".mv.db"));
            // the server's process and this one both open the file: the first serves the second
            url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
            serverUrl = url;
        }
    }
}
