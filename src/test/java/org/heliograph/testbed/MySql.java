package org.heliograph.testbed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A real MySQL on a free port: one for the whole JVM, started when it is first asked for, stopped with the JVM. */
public final class MySql {
    public static final String USER = DatabaseServer.USER;

    private MySql() {}

    /** Whether its files are for this machine and find the library that they need, libaio; if not, that is said. */
    public static boolean runs() {
        return Running.HERE;
    }

    /** Makes an empty database; the name is one word. */
    public static void create(String name) throws SQLException {
        Running.server.create(name);
    }

    public static String url(String name) {
        return DatabaseServer.url(name, Running.server.port());
    }

    private static final class Running {
        static final boolean HERE = Shared.linuxOnX86("MySQL") && start();
        static DatabaseServer server;

        private static boolean start() {
            try {
                var home = DatabaseFiles.ofArchive("mysql-8.0.15", "mysql-Linux-amd64.tar.gz");
                if (!runs(home)) {
                    Shared.untested("MySQL: it needs libaio.so.1, Debian's libaio1");
                    return false;
                }
                var mysqld = List.of(home + "/bin/mysqld", "--no-defaults");
                server = DatabaseServer.start(
                        home,
                        List.of(mysqld.get(0), mysqld.get(1), "--initialize-insecure"),
                        List.of(
                                mysqld.get(0),
                                mysqld.get(1),
                                "--mysqlx=OFF",
                                "--skip-log-bin",
                                "--default-authentication-plugin=mysql_native_password"));
                return true;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static boolean runs(Path home) throws IOException, InterruptedException {
            return new ProcessBuilder(home + "/bin/mysqld", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        }
    }
}
