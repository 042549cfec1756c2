package org.heliograph.testbed;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a MariaDB or MySQL on a free port, with a directory of its own; stopped with the JVM. */
final class DatabaseServer {
    static final String USER = "root";

    private static final int START_SECONDS = 60;
    private static final int SETUP_SECONDS = 120;

    private final Path home;
    private final Path directory = Files.createTempDirectory("heliograph-database");
    private final int port = freePort();

    private DatabaseServer(Path home) throws IOException {
        this.home = home;
    }

    /**
     * Starts it.
     *
     * @param home where its files are
     * @param setUp the command that fills its directory
     * @param command the server itself, with options
     */
    static DatabaseServer start(Path home, List<String> setUp, List<String> command)
            throws IOException, InterruptedException {
        var server = new DatabaseServer(home);
        server.setUp(setUp);
        server.run(command);
        return server;
    }

    int port() {
        return port;
    }

    /** Makes an empty database; the name is one word. */
    void create(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(url("mysql", port), USER, "");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET latin1"); // as if nobody had thought of it
        }
    }

    static String url(String name, int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name;
    }

    private void setUp(List<String> command) throws IOException, InterruptedException {
        var process = process("setup.log", command, List.of());
        if (!process.waitFor(SETUP_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(Files.readString(directory.resolve("setup.log")));
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var process = process(
                "server.log",
                command,
                List.of(
                        "--socket=" + directory.resolve("sock"),
                        "--pid-file=" + directory.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--max-connections=200",
                        "--skip-ssl", // making a key can take half a minute
                        "--skip-innodb-doublewrite"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        for (var waited = 0; !answers(); waited++) {
            if (!process.isAlive() || waited > START_SECONDS * 10) {
                throw new IOException(Files.readString(directory.resolve("server.log")));
            }
            Thread.sleep(100);
        }
    }

    private Process process(String log, List<String> command, List<String> more) throws IOException {
        var words = new ArrayList<>(command);
        words.add("--basedir=" + home);
        words.add("--datadir=" + directory.resolve("data"));
        words.add("--user=" + System.getProperty("user.name"));
        words.add("--innodb-log-file-size=16M");
        words.add("--innodb-flush-method=nosync"); // nothing here outlives the machine
        words.addAll(more);
        return new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("mysql", port), USER, "")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void stop(Process process) {
        try {
            process.destroyForcibly().waitFor();
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            System.err.println("left behind: " + directory);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
