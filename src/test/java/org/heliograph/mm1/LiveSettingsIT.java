package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.testbed.FakeSmsc;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator changes settings of the deployed WAR, and the next message goes by them. */
class LiveSettingsIT extends DeployedWar {
    private static final String WAR = "heliograph";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SETTINGS = "/api/v1/settings";
    private static final String PRICE = SETTINGS + "/charging.price.message";
    private static final String[] OPERATOR = {
        "Authorization", "Bearer sesame", "Content-Type", "application/json", "From", "anna@example.org"
    };

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = WAR, managed = false, testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "postpaid",
                "admin.token", "sesame",
                "charging.price.message", "0.10"));
    }

    @BeforeEach
    void deploy() throws SQLException {
        emptyDatabase();
        deployer.deploy(WAR);
    }

    /** Other deployments have this database too. */
    @AfterEach
    void undeploy() throws SQLException {
        deployer.undeploy(WAR);
        emptyDatabase();
    }

    @Test
    void theNextMessageGoesByTheNewTariffAndTheNewHeaderAlsoAfterARedeployment() throws Exception {
        assertThat(send("T1", "X-MSISDN")).isEqualTo(ResponseStatus.OK);
        assertThat(lastAmount()).isEqualTo(100_000);

        assertThat(put(PRICE, "0.25").statusCode()).isEqualTo(200);
        assertThat(send("T2", "X-MSISDN")).isEqualTo(ResponseStatus.OK);
        assertThat(lastAmount()).isEqualTo(250_000);

        patch(Map.of("identity.rules", "ours", "identity.rule.ours.header", "X-Our-Number"));
        assertThat(send("T3", "X-MSISDN")).isEqualTo(ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(send("T3", "X-Our-Number")).isEqualTo(ResponseStatus.OK);

        deployer.undeploy(WAR);
        deployer.deploy(WAR);
        assertThat(send("T4", "X-MSISDN")).isEqualTo(ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(send("T4", "X-Our-Number")).isEqualTo(ResponseStatus.OK);
        assertThat(lastAmount()).isEqualTo(250_000);

        JsonObject changed = json(get(PRICE, OPERATOR));
        assertThat(changed.getString("origin")).isEqualTo("changed");
        assertThat(changed.getString("changedBy")).startsWith("anna@example.org at ");
        JsonObject back = json(ask("DELETE", PRICE, "", OPERATOR));
        assertThat(back.getString("origin")).isEqualTo("file");
        assertThat(back.getString("value")).isEqualTo("0.10");
        assertThat(send("T5", "X-Our-Number")).isEqualTo(ResponseStatus.OK);
        assertThat(lastAmount()).isEqualTo(100_000);
    }

    /** What another node has written, seen by this one's timer. */
    @Test
    void goesByWhatAnotherNodeHasWritten() throws Exception {
        try (var connection = database();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO SETTING_REVISION (REVISION, CHANGED_BY, CHANGED_AT, NAMES)"
                    + " VALUES (1, 'bert', 0, 'charging.price.message')");
            statement.execute(
                    "INSERT INTO SETTING (NAME, CONTENT, REVISION) VALUES ('charging.price.message', '0.75', 1)");
            connection.commit();
        }
        int[] count = {0};
        await().atMost(PATIENCE).until(() -> {
            assertThat(send("N" + count[0]++, "X-MSISDN")).isEqualTo(ResponseStatus.OK);
            return lastAmount() == 750_000;
        });
    }

    @Test
    void bindsToAnSmscThatIsAddedAndUnbindsFromOneThatIsTakenAway() throws Exception {
        try (var first = FakeSmsc.start();
                var second = FakeSmsc.start()) {
            patch(first.settings("one"));
            await().atMost(PATIENCE).until(() -> first.bound() == 1);
            Map<String, String> both = new HashMap<>(second.settings("two"));
            both.put("smpp.smscs", "one, two");
            both.put("smpp.smsc.one.priority", "9");
            patch(both);
            await().atMost(PATIENCE).until(() -> second.bound() == 1);
            assertThat(send("S1", "X-MSISDN")).isEqualTo(ResponseStatus.OK);
            await().atMost(PATIENCE).until(() -> second.submitted().size() == 1);
            assertThat(first.binds()).isEqualTo(1);

            patch(Map.of("smpp.smscs", "one"));
            await().atMost(PATIENCE).until(() -> second.bound() == 0);
            assertThat(send("S2", "X-MSISDN")).isEqualTo(ResponseStatus.OK);
            await().atMost(PATIENCE).until(() -> first.submitted().size() == 1);
            assertThat(first.binds()).isEqualTo(1);
            assertThat(text(get(SETTINGS, OPERATOR)))
                    .contains("\"smpp.smsc.one.password\",\"secret\":true,\"set\":true")
                    .doesNotContain("\"" + FakeSmsc.PASSWORD + "\",");
        }
    }

    @Test
    void refusesInTheWordsOfTheRoomAndChangesNothing() throws Exception {
        HttpResponse<byte[]> refused =
                ask("PATCH", SETTINGS, "{\"charging.price.message\": 1, \"identity.trusted\": \"loopback\"}", OPERATOR);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(refused).getString("detail")).contains("identity.trusted", "loopback");
        assertThat(json(put(SETTINGS + "/data", "/tmp")).getString("detail")).contains("restart");
        assertThat(json(get(PRICE, OPERATOR)).getString("value")).isEqualTo("0.10");
        assertThat(put(SETTINGS + "/no.such", "1").statusCode()).isEqualTo(404);
        assertThat(get(SETTINGS + "/no.such", OPERATOR).statusCode()).isEqualTo(404);
        assertThat(ask("PUT", PRICE, "0.25", OPERATOR).statusCode()).isEqualTo(400);
        assertThat(ask("PUT", PRICE, "{\"value\": \"7\"}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(text(get(SETTINGS, OPERATOR)))
                .contains("\"admin.token\",\"secret\":true")
                .doesNotContain("sesame");
        assertThat(number("SELECT COUNT(*) FROM SETTING_REVISION")).isZero();
    }

    @Test
    void changesOnlyWhatTheOperatorHasSeen() throws Exception {
        String seen = tag(get(PRICE, OPERATOR));
        assertThat(get(PRICE, with("If-None-Match", seen)).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> first = ask("PUT", PRICE, "{\"value\": \"0.30\"}", with("If-Match", seen));
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<byte[]> second = ask("PUT", PRICE, "{\"value\": \"0.40\"}", with("If-Match", seen));
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(json(second).getString("detail")).contains("meanwhile");
        assertThat(ask("PUT", PRICE, text(first), with("If-Match", tag(first))).statusCode())
                .isEqualTo(200);
        assertThat(json(get(PRICE, OPERATOR)).getString("value")).isEqualTo("0.30");
    }

    private static ResponseStatus send(String transactionId, String header) throws IOException {
        byte[] request =
                Phone.octets(Phone.message(transactionId, "hello", "+15550002").build());
        HttpResponse<byte[]> answer =
                post("/mms", request, "Content-Type", "application/vnd.wap.mms-message", header, "15550001");
        return Phone.conf(answer.body()).responseStatus();
    }

    private static long lastAmount() throws SQLException {
        return number("SELECT AMOUNT FROM CHARGE_RECORD WHERE RECORD_TYPE = 30 ORDER BY ID DESC");
    }

    private static HttpResponse<byte[]> put(String path, String value) throws IOException {
        return ask("PUT", path, "{\"value\": \"" + value + "\"}", OPERATOR);
    }

    private static void patch(Map<String, String> settings) throws IOException {
        var body = Json.createObjectBuilder();
        settings.forEach(body::add);
        HttpResponse<byte[]> answer = ask("PATCH", SETTINGS, body.build().toString(), OPERATOR);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    }

    private static String[] with(String header, String value) {
        return Stream.concat(Stream.of(OPERATOR), Stream.of(header, value)).toArray(String[]::new);
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        try (var reader = Json.createReader(new StringReader(text(answer)))) {
            return reader.readObject();
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
