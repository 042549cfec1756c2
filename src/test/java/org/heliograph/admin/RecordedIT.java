package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.admin.ConsoleClient.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done once, and recorded or not done, at the deployed WAR. */
class RecordedIT extends DeployedWar {
    private static final String TOKEN = "sesame";
    private static final String PASSWORD = "a horse of another colour";
    private static final String SUBSCRIBERS = "/api/v1/subscribers";
    private static final String ONE = SUBSCRIBERS + "/%2B15550007";
    private static final String PREPAID = "{\"msisdn\": \"+15550007\", \"payment\": \"prepaid\", \"balance\": \"1\"}";
    private static final int AT_ONCE = 8;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("admin.token", TOKEN));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void changesNothingThatCannotBeRecorded() throws Exception {
        assertThat(ask("POST", SUBSCRIBERS, PREPAID).statusCode()).isEqualTo(201);
        execute("ALTER TABLE AUDIT_RECORD RENAME TO AUDIT_RECORD_AWAY");
        try {
            assertThat(ask("POST", SUBSCRIBERS, PREPAID.replace("0007", "0008")).statusCode())
                    .isEqualTo(500);
            assertThat(ask("PUT", ONE, "{\"state\": \"barred\", \"payment\": \"prepaid\"}")
                            .statusCode())
                    .isEqualTo(500);
            assertThat(topUp("k1").statusCode()).isEqualTo(500);
            assertThat(ask("PUT", "/api/v1/settings/charging.price.message", "{\"value\": \"7\"}")
                            .statusCode())
                    .isEqualTo(500);
            assertThat(ask("POST", "/api/v1/node/drain", "").statusCode()).isEqualTo(500);
            assertThat(ask("POST", "/api/v1/imports", "msisdn\n+15550009\n", "Content-Type", "text/csv")
                            .statusCode())
                    .isEqualTo(500);
        } finally {
            execute("ALTER TABLE AUDIT_RECORD_AWAY RENAME TO AUDIT_RECORD");
        }
        assertThat(number("SELECT COUNT(*) FROM SUBSCRIBER")).isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM SUBSCRIBER WHERE STATE = 'ACTIVE' AND BALANCE = 1000000"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM SETTING")).isZero();
        assertThat(json(ask("GET", "/api/v1/node", "")).getString("state")).isEqualTo("serving");
        assertThat(topUp("k1").statusCode()).isEqualTo(200); // the key was not used up
        assertThat(number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTION = 'subscriber.top-up'"))
                .isEqualTo(1);
    }

    @Test
    void doesOnceWhatIsAskedAtOnce() throws Exception {
        List<Callable<HttpResponse<byte[]>>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(() -> ask("POST", SUBSCRIBERS, PREPAID, "Idempotency-Key", "k1"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        try {
            for (Future<HttpResponse<byte[]>> each : threads.invokeAll(all)) {
                answers.add(each.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(answers).extracting(HttpResponse::statusCode).contains(201).isSubsetOf(201, 409);
        List<HttpResponse<byte[]>> first = answers.stream()
                .filter(it -> it.statusCode() == 201)
                .filter(it -> !isReplayed(it))
                .toList();
        assertThat(first).hasSize(1);
        assertThat(number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTION = 'subscriber.add'"))
                .isEqualTo(1);
        HttpResponse<byte[]> again = ask("POST", SUBSCRIBERS, PREPAID, "Idempotency-Key", "k1");
        assertThat(isReplayed(again)).isTrue();
        assertThat(again.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(first.get(0).headers().firstValue("ETag"))
                .isEqualTo(ask("GET", ONE, "").headers().firstValue("ETag"));
        assertThat(again.body()).isEqualTo(first.get(0).body());
    }

    @Test
    void forgetsAnAnswerAfterADay() throws Exception {
        assertThat(ask("POST", SUBSCRIBERS, PREPAID, "Idempotency-Key", "k1").statusCode())
                .isEqualTo(201);
        execute("UPDATE KEPT_ANSWER SET MADE_AT = MADE_AT - 86500000");
        assertThat(ask("POST", SUBSCRIBERS, PREPAID, "Idempotency-Key", "k1").statusCode())
                .isEqualTo(409); // it is done again, and there is one
    }

    @Test
    void saysThatNobodyKnowsWhatWasCutOff() throws Exception {
        ask("POST", SUBSCRIBERS, PREPAID, "Idempotency-Key", "k1");
        execute("UPDATE KEPT_ANSWER SET STATUS = 0");
        HttpResponse<byte[]> again = ask("POST", SUBSCRIBERS, PREPAID, "Idempotency-Key", "k1");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).getString("detail")).contains("cut off");
    }

    @Test
    void everybodyHasKeysOfHisOwn() throws Exception {
        ask("POST", SUBSCRIBERS, PREPAID);
        ConsoleClient anna = user("anna");
        ConsoleClient bert = user("bert");
        for (ConsoleClient each : List.of(anna, bert, anna)) {
            assertThat(each.ask("POST", ONE + "/top-ups", "{\"amount\": \"2\"}", "Idempotency-Key", "1")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(number("SELECT BALANCE FROM SUBSCRIBER")).isEqualTo(5_000_000);
        ask("POST", ONE + "/top-ups", "{\"amount\": \"2\"}", "Idempotency-Key", "1", "From", "anna");
        assertThat(number("SELECT BALANCE FROM SUBSCRIBER")).isEqualTo(7_000_000);
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        assertThat(ask("GET", "/api/v1/audit?limit=x", "").statusCode()).isEqualTo(400);
        assertThat(ask("GET", "/api/v1/audit?actor=a%00b", "").statusCode()).isEqualTo(400);
        assertThat(ask("GET", "/api/v1/audit?from=yesterday", "").statusCode()).isEqualTo(400);
        assertThat(ask("POST", SUBSCRIBERS, PREPAID.replace("\"1\"", "1E+2000000000"))
                        .statusCode())
                .isEqualTo(400);
        HttpRequest chunked = HttpRequest.newBuilder(at("/api/v1/imports"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000])))
                .headers("Authorization", "Bearer " + TOKEN, "Content-Type", "text/csv", "Idempotency-Key", "k1")
                .build();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        assertThat(http.send(chunked, HttpResponse.BodyHandlers.ofByteArray()).statusCode())
                .isEqualTo(411);
    }

    private static boolean isReplayed(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private static HttpResponse<byte[]> topUp(String key) throws IOException {
        return ask("POST", ONE + "/top-ups", "{\"amount\": \"2\"}", "Idempotency-Key", key);
    }

    private static ConsoleClient user(String name) throws IOException {
        return ConsoleClient.of(at("/"), TOKEN, name, "care", PASSWORD);
    }

    /** With the admin token. */
    protected static HttpResponse<byte[]> ask(String method, String path, String body, String... headers)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + TOKEN));
        all.addAll(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return new ConsoleClient(at("/")).send(method, path, body, all);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
