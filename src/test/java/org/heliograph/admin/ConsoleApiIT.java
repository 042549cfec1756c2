package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** What the console asks of the API, at the deployed WAR. */
class ConsoleApiIT extends DeployedWar {
    private static final String[] TOKEN = {"Authorization", "Bearer sesame"};
    private static final String[] JSON = {"Content-Type", "application/json"};
    /** m-send-req of version 1.2 to +15550002: a text of two letters. */
    private static final String HELLO = "8c80 984100 8d92 890181 972b313535353030303200 8483 4869";

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("subscriber.auto-provision", "postpaid", "admin.token", "sesame"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void findsAMessageByANumberAsPeopleWriteIt() throws IOException {
        String id = accepted();
        for (String query :
                new String[] {"number=%2B1%20555-0002", "number=15550001", "id=" + id, "state=queued&limit=1", ""}) {
            HttpResponse<byte[]> found = get("/api/v1/messages?" + query, TOKEN);
            assertThat(found.statusCode()).as(query).isEqualTo(200);
            assertThat(text(found)).as(query).contains("\"messageId\":\"" + id + "\"");
        }
        assertThat(text(get("/api/v1/messages?number=%2B15559999", TOKEN))).contains("\"items\":[]");
        assertProblem(get("/api/v1/messages?from=yesterday", TOKEN), 400, "\"field\":\"from\"");
        assertProblem(get("/api/v1/messages?state=asleep", TOKEN), 400, "\"field\":\"state\"");
    }

    @Test
    void showsPartsAndActsOnAMessage() throws IOException {
        String message = "/api/v1/messages/" + accepted();
        assertThat(text(get(message, TOKEN)))
                .contains("\"identifiedBy\":\"x-msisdn\"", "\"actions\":[\"resend\",\"expire\"]");
        assertThat(text(get(message + "/content", TOKEN))).contains("\"mediaType\":\"text/plain\"", "\"size\":2");
        HttpResponse<byte[]> part = get(message + "/parts/0", TOKEN);
        assertThat(text(part)).isEqualTo("Hi");
        assertThat(part.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(part.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertProblem(get(message + "/parts/1", TOKEN), 404, "counted from 0");

        assertThat(post(message + "/recipients/0/resend", new byte[0], TOKEN).statusCode())
                .isEqualTo(200);
        assertThat(text(post(message + "/recipients/0/expire", new byte[0], TOKEN)))
                .contains("\"state\":\"expired\"");
        assertProblem(post(message + "/recipients/0/resend", new byte[0], TOKEN), 409, "detail");
        assertThat(ask("DELETE", message + "/content", "", TOKEN).statusCode())
                .isIn(200, 409); // the sweeper may be first
        assertProblem(get(message + "/content", TOKEN), 404, "no longer here");
    }

    @Test
    void keepsSubscribersAndTheirBalances() throws IOException {
        HttpResponse<byte[]> added = ask(
                "POST",
                "/api/v1/subscribers",
                "{\"msisdn\": \"+1 555 0007\", \"payment\": \"prepaid\", \"balance\": \"1\"}",
                with(TOKEN, JSON));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(at("/api/v1/subscribers")
                        .resolve(added.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/api/v1/subscribers/+15550007");
        assertThat(added.headers().firstValue("Location").orElseThrow()).startsWith("subscribers/");
        String one = "/api/v1/subscribers/%2B15550007";
        String tag = get(one, TOKEN).headers().firstValue("ETag").orElseThrow();
        assertThat(get(one, with(TOKEN, "If-None-Match", tag)).statusCode()).isEqualTo(304);
        String barred = "{\"state\": \"barred\", \"payment\": \"prepaid\"}";
        assertThat(ask("PUT", one, barred, with(with(TOKEN, JSON), "If-Match", tag))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(ask("PUT", one, barred, with(with(TOKEN, JSON), "If-Match", tag)), 412, "read it again");
        assertProblem(ask("PUT", one, "{\"sate\": \"barred\"}", with(TOKEN, JSON)), 400, "\"field\":\"sate\"");
        assertProblem(ask("PUT", one, "barred", with(TOKEN, JSON)), 400, "no JSON object");

        String[] key = with(with(TOKEN, JSON), "Idempotency-Key", "k1");
        assertThat(text(ask("POST", one + "/top-ups", "{\"amount\": 2.50}", key)))
                .contains("\"balance\":\"3.5\"");
        HttpResponse<byte[]> again = ask("POST", one + "/top-ups", "{\"amount\": 2.50}", key);
        assertThat(text(again)).contains("\"balance\":\"3.5\"");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertProblem(ask("POST", one + "/top-ups", "{\"amount\": 9}", key), 422, "another body");
        assertProblem(ask("POST", one + "/top-ups", "{\"amount\": 9}", with(TOKEN, JSON)), 400, "Idempotency-Key");
        assertThat(ask("DELETE", one, "", TOKEN).statusCode()).isEqualTo(204);
        assertProblem(get(one, TOKEN), 404, "Nobody");
    }

    @Test
    void importsTenThousandSubscribers() throws IOException {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i -> "+1555%06d,prepaid,1.5".formatted(i))
                .collect(Collectors.joining("\n", "msisdn,payment,balance\n", "\nsomeone,,\n"));
        HttpResponse<byte[]> taken =
                ask("POST", "/api/v1/imports?mode=add", lines, with(TOKEN, "Content-Type", "text/csv"));
        assertThat(taken.statusCode()).isEqualTo(202);
        String job = "/api/v1/imports/" + member(taken, "id");
        assertThat(taken.headers().firstValue("Location")).contains("imports/" + member(taken, "id"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> member(get(job, TOKEN), "state").equals("done"));
        assertThat(text(get(job, TOKEN))).contains("\"added\":10000", "\"bad\":1", "\"line\":10002");
        assertThat(text(get(job + "/bad-lines", TOKEN)))
                .startsWith("line,reason")
                .contains("10002,");
        assertThat(text(get("/api/v1/subscribers?number=%2B1555009999", TOKEN))).contains("\"balance\":\"1.5\"");
    }

    @Test
    void changesTariffsAsOneDocument() throws IOException {
        HttpResponse<byte[]> shown = get("/api/v1/tariffs", TOKEN);
        assertThat(text(shown)).contains("\"message\":\"0\"", "\"sizes\":[]", "\"fields\":[");
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        String wanted = "{\"message\": \"0.10\", \"sizes\": [\"100 KiB:0.10\", \"*:0.50\"]}";
        String[] headers = with(with(TOKEN, JSON), "If-Match", tag);
        assertThat(text(ask("PUT", "/api/v1/tariffs?dry-run=true", wanted, headers)))
                .contains("charging.price.message", "charging.price.sizes");
        assertProblem(
                ask("PUT", "/api/v1/tariffs", "{\"message\": \"much\"}", headers),
                422,
                "\"field\":\"charging.price.message\"");
        assertThat(text(ask("PUT", "/api/v1/tariffs", wanted, headers))).contains("\"message\":\"0.10\"");
        assertProblem(ask("PUT", "/api/v1/tariffs", wanted, headers), 412, "read it again");
        assertThat(ask("PUT", "/api/v1/tariffs", "{}", with(TOKEN, JSON)).statusCode())
                .isEqualTo(200);
        assertThat(text(get("/api/v1/tariffs", TOKEN))).contains("\"message\":\"0\"");
    }

    @Test
    void givesChargeRecordsInBothForms() throws IOException {
        String id = accepted();
        assertThat(text(get("/api/v1/charge-records?number=15550001", TOKEN))).contains(id, "\"recordType\":\"30\"");
        HttpResponse<byte[]> file = get("/api/v1/charge-records", with(TOKEN, "Accept", "text/csv"));
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(text(file)).startsWith("recordId,recordType").contains(id);
    }

    @Test
    void describesItself() throws IOException {
        assertThat(text(get("/api/v1/openapi.json", TOKEN))).contains("\"openapi\":\"3.1.0\"", "/messages/{messageId}");
        assertProblem(get("/api/v1/messages", with(TOKEN, "Accept", "image/png")), 406, "detail");
        assertProblem(
                ask("POST", "/api/v1/subscribers", "x", with(TOKEN, "Content-Type", "text/plain")), 415, "detail");
        assertProblem(ask("PUT", "/api/v1/messages", "", TOKEN), 405, "Allow");
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String words) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(text(answer)).contains("\"title\"", "\"status\":" + status, words);
    }

    private static String member(HttpResponse<byte[]> answer, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(text(answer));
        assertThat(found.find()).as(text(answer)).isTrue();
        return found.group(1);
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String accepted() throws IOException {
        byte[] hello = Octets.hex(HELLO.replace(" ", "")).toArray();
        HttpResponse<byte[]> answer =
                post("/mms", hello, "Content-Type", "application/vnd.wap.mms-message", "X-MSISDN", "15550001");
        var conf = (SendConf) new PduDecoder(DecoderLimits.DEFAULT).decode(Octets.of(answer.body()));
        return conf.messageId().orElseThrow();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
