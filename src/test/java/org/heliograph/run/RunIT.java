package org.heliograph.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.heliograph.testbed.Rows;
import org.heliograph.testbed.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIT {
    /** m-send-req 1.2, transaction id "1", From: insert-address, To: +15550002, an empty multipart.mixed. */
    private static final byte[] SEND_REQ =
            HexFormat.of().parseHex("8C80983100" + "8D92890181" + "972B313535353030303200" + "84A300");

    /** X-Mms-Response-Status: Ok. */
    private static final String OK = "9280";

    @TempDir
    Path data;

    @Test
    void keepsWhatItHasConfirmedWhenKilled() throws Exception {
        try (var running = RunningServer.start(data, Map.of()).awaitReady()) {
            assertThat(running.output())
                    .contains("MMSC URL        " + running.at("/mms"), "Callers on this machine are trusted")
                    .contains("log in as admin with "
                            + Files.readString(data.resolve("first-admin-password"))
                                    .strip());
            assertThat(send(running)).contains(OK);
            running.killServer();
            assertThat(running.awaitEnd()).isNotZero();
        }
        assertThat(rows("MM")).isEqualTo(1);
        assertThat(rows("MM_RECIPIENT")).isEqualTo(1);
        assertThat(rows("MM_CONTENT")).isEqualTo(1);
        assertThat(rows("CHARGE_RECORD")).isEqualTo(1);

        try (var again = RunningServer.start(data, Map.of()).awaitReady()) {
            assertThat(again.output()).contains("Heliograph is ready.");
        }
    }

    @Test
    void tellsNobodyNotFoundBeforeItIsThere() throws Exception {
        try (var running = RunningServer.start(data, Map.of())) {
            var answers = new TreeSet<Integer>();
            await().atMost(Duration.ofMinutes(3)).pollDelay(Duration.ZERO).until(() -> {
                status(running).ifPresent(answers::add);
                return answers.contains(200);
            });
            assertThat(answers).isSubsetOf(200, 503);
        }
    }

    @Test
    void endsWithItsServerWhenTerminated() throws Exception {
        try (var running = RunningServer.start(data, Map.of()).awaitReady()) {
            var server = running.server();
            running.terminate();
            running.awaitEnd();
            await().atMost(Duration.ofSeconds(5)).until(() -> !server.isAlive());
        }
    }

    @Test
    void comesUpWithoutItsDatabaseAndSaysSo() throws Exception {
        var nowhere = Map.of("database.url", "jdbc:postgresql://127.0.0.1:1/nowhere", "identity.trusted", "");
        try (var running = RunningServer.start(data, nowhere).awaitReady()) {
            assertThat(running.output())
                    .contains("the database does not answer")
                    .doesNotContain("Callers on this machine are trusted");
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var running = RunningServer.start(data, taken.getLocalPort(), Map.of())) {
            assertThat(running.awaitEnd()).isEqualTo(1);
            assertThat(running.output()).contains("port " + taken.getLocalPort(), "-Dheliograph.http.port=");
        }
    }

    @Test
    void endsWhenItsPortIsTakenWhileItStarts() throws Exception {
        try (var running = RunningServer.start(data, Map.of())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> running.output().contains("starts on WildFly"));
            try (var taken = new ServerSocket(running.port(), 50, InetAddress.getLoopbackAddress())) {
                var healthy = new Thread(() -> answerAll(taken));
                healthy.setDaemon(true);
                healthy.start();
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> running.output().contains("Has another process taken"));
                assertThat(running.awaitEnd()).isEqualTo(1);
            }
            assertThat(running.output()).contains("port " + running.port()).doesNotContain("Heliograph is ready");
        }
    }

    /** As another Heliograph would, which is as well as can be. */
    private static void answerAll(ServerSocket listener) {
        try {
            while (true) {
                try (var connection = listener.accept()) {
                    connection.getInputStream().read();
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes());
                }
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void refusesASettingThatDoesNotExist() throws Exception {
        try (var running = RunningServer.start(data, Map.of("mm1.max-mesage-size", "1"))) {
            assertThat(running.awaitEnd()).isEqualTo(1);
            assertThat(running.output()).contains("mm1.max-message-size");
        }
    }

    /** Empty while nobody listens. */
    private static Optional<Integer> status(RunningServer running) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(running.at("/mms/whoami")).GET().build();
            return Optional.of(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String send(RunningServer running) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(running.at("/mms"))
                .header("Content-Type", "application/vnd.wap.mms-message")
                .header("X-MSISDN", "+15550001")
                .POST(HttpRequest.BodyPublishers.ofByteArray(SEND_REQ))
                .build();
        return HexFormat.of()
                .withUpperCase()
                .formatHex(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofByteArray())
                        .body());
    }

    private long rows(String table) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("db/heliograph"))) {
            return Rows.number(connection, "SELECT COUNT(*) FROM " + table);
        }
    }
}
