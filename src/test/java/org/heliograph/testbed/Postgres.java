package org.heliograph.testbed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** A real PostgreSQL on a free port: one for the whole JVM, started when it is first asked for, stopped with the JVM. */
public final class Postgres {
    public static final String USER = "postgres";

    private Postgres() {}

    /** Makes an empty database; the name is one word. */
    public static void create(String name) throws SQLException {
        try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name);
        }
    }

    public static int port() {
        return Running.SERVER.getPort();
    }

    public static String url(String name) {
        return url(name, port());
    }

    /** Through another port, see {@link TcpLink}. */
    public static String url(String name, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
