package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.SendConf;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API for operators at the deployed WAR. */
class ApiIT extends DeployedWar {
    private static final String PROBLEM = "application/problem+json";
    private static final String[] TOKEN = {"Authorization", "Bearer sesame"};
    /** m-send-req of version 1.2 to +15550002 and bob@example.org: a text of two letters. */
    private static final String HELLO =
            "8c80 984100 8d92 890181 972b313535353030303200" + " 82626f62406578616d706c652e6f726700 8483 4869";

    private static final Path EXPORTS =
            Path.of(System.getProperty("it.directory", "target/it"), "exports").toAbsolutePath();

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "postpaid",
                "admin.token", "sesame",
                "charging.export.interval", "1s",
                "charging.export.directory", EXPORTS.toString()));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void showsAMessageAndItsRecipients() throws IOException {
        HttpResponse<byte[]> shown = get(path(accepted()), TOKEN);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(text(shown))
                .contains("\"sender\":\"+15550001\"", "\"role\":\"cc\"", "\"address\":\"bob@example.org\"");
    }

    @Test
    void countsWhoWasRecognisedAndWhoWasNot() throws IOException {
        accepted();
        HttpResponse<byte[]> counts = get("/api/v1/identity/events", TOKEN);
        assertThat(counts.statusCode()).isEqualTo(200);
        assertThat(text(counts)).containsPattern("\"recognised\":[1-9]");
        assertProblem(get("/api/v1/identity/events"), 401);
    }

    /** Not the API's doing, but the operator's as well: files appear by themselves. */
    @Test
    void exportsChargeRecordsByTheTimer() throws IOException {
        String messageId = accepted();
        await().atMost(Duration.ofSeconds(30)).until(() -> exported().contains(messageId));
    }

    private static String exported() throws IOException {
        if (!Files.isDirectory(EXPORTS)) {
            return "";
        }
        try (Stream<Path> files = Files.list(EXPORTS)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void letsNobodyInWithoutTheToken() throws IOException {
        String path = path(accepted());
        for (String[] shown : new String[][] {{}, {"Authorization", "Bearer sesam"}, {"Authorization", "sesame"}}) {
            HttpResponse<byte[]> answer = get(path, shown);
            assertProblem(answer, 401);
            assertThat(text(answer)).doesNotContain("15550001");
        }
    }

    @Test
    void answersInJsonWhateverGoesWrong() throws IOException, SQLException {
        assertProblem(get("/api/v1/messages/unknown", TOKEN), 404);
        assertProblem(get("/api/v1/nothing", TOKEN), 404);
        assertProblem(post(path("unknown"), new byte[0], TOKEN), 405);
        String path = path(accepted());
        rename("MM_RECIPIENT", "AWAY");
        try {
            assertProblem(get(path, TOKEN), 500);
        } finally {
            rename("AWAY", "MM_RECIPIENT");
        }
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(PROBLEM);
    }

    private static String accepted() throws IOException {
        byte[] hello = Octets.hex(HELLO.replace(" ", "")).toArray();
        HttpResponse<byte[]> answer =
                post("/mms", hello, "Content-Type", "application/vnd.wap.mms-message", "X-MSISDN", "15550001");
        var conf = (SendConf) new PduDecoder(DecoderLimits.DEFAULT).decode(Octets.of(answer.body()));
        return conf.messageId().orElseThrow();
    }

    private static String path(String messageId) {
        return "/api/v1/messages/" + messageId;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void rename(String table, String name) throws SQLException {
        try (Connection connection = database();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " RENAME TO " + name);
        }
    }
}
