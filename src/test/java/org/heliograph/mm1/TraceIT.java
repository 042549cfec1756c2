package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of messages and refusals that went through the deployed WAR. */
class TraceIT extends DeployedWar {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] TOKEN = {"Authorization", "Bearer sesame"};

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "prepaid",
                "subscriber.initial-balance", "0.25",
                "charging.price.message", "0.20",
                "admin.token", "sesame",
                "bearer", "loopback",
                "delivery.poll", "200ms"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void tellsTheWholeCircleAndEachPdu() throws Exception {
        CirclePhone alice = phone("+15550011");
        CirclePhone bob = phone("+15550012");
        SendReq request = Phone.message("T1", "hello", "+15550012/TYPE=PLMN")
                .reports(Reports.of(true, true))
                .build();
        SendConf conf = alice.ask(request, SendConf.class);
        String messageId = conf.messageId().orElseThrow();
        until(() -> !bob.notifications().isEmpty());
        NotificationInd told = bob.notifications().get(0);
        bob.fetch(told.contentLocation());
        bob.post(bob.notifyResp(told, MmStatus.RETRIEVED));
        bob.post(bob.hasRead(messageId, "+15550011/TYPE=PLMN"));
        until(() -> alice.deliveryReports().size() == 1 && alice.readReports().size() == 1);
        until(() -> kinds(trace(messageId)).contains("content-removed") && reported(messageId) == 2);

        JsonObject trace = trace(messageId);
        assertThat(words(trace.getJsonArray("timeline"))).contains("It cost 0.2 EUR, prepaid.");
        JsonObject recipient = trace.getJsonArray("recipients").getJsonObject(0);
        assertThat(recipient.getString("state")).isEqualTo("retrieved");
        assertThat(kinds(recipient.getJsonArray("timeline")))
                .startsWith("routed", "notified", "fetched", "answered")
                .contains("read", "reported");
        assertThat(trace.getJsonArray("pdus").getValuesAs(JsonObject.class))
                .extracting(pdu -> pdu.getString("name") + " " + pdu.getString("direction"))
                .containsExactlyInAnyOrder(
                        "m-send-req in",
                        "m-send-conf out",
                        "m-notification-ind out",
                        "m-retrieve-conf out",
                        "m-notifyresp-ind in",
                        "m-delivery-ind out",
                        "m-read-rec-ind in",
                        "m-read-orig-ind out");
        assertThat(pdu(trace, messageId, "m-send-conf").getString("octets"))
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(
                                new org.heliograph.pdu.PduEncoder().encode(conf).toArray()));
        JsonObject sent = pdu(trace, messageId, "m-send-req");
        assertThat(sent.getBoolean("elided")).isTrue();
        assertThat(sent.getJsonObject("tree").getJsonArray("children")).isNotEmpty();
        assertThat(new String(Base64.getDecoder().decode(sent.getString("octets")), StandardCharsets.ISO_8859_1))
                .doesNotContain("hello");
    }

    @Test
    void saysWhyAMessageWasRefused() throws Exception {
        CirclePhone alice = phone("+15550021");
        assertThat(send(alice, "T1").responseStatus()).isEqualTo(ResponseStatus.OK);
        assertThat(send(alice, "T2").responseStatus()).isEqualTo(ResponseStatus.ERROR_PERMANENT_LACK_OF_PREPAID);
        assertThat(post("/mms", new byte[] {(byte) 0x8C}, "Content-Type", "application/vnd.wap.mms-message")
                        .statusCode())
                .isEqualTo(400);
        until(() -> refusals("").size() == 2);
        JsonObject refused = refusals("?number=" + URLEncoder.encode("+15550021", StandardCharsets.UTF_8))
                .getJsonObject(0);
        assertThat(refused.getString("words"))
                .isEqualTo("+15550021 has not enough credit: the balance was 0.05 EUR, the message costs 0.2 EUR."
                        + " Top the balance up, then send it again.");
        JsonObject one = json(get("/api/v1/refusals/" + refused.getString("id"), TOKEN));
        assertThat(one.getJsonObject("details").getString("transactionId")).isEqualTo("T2");
        assertThat(one.getJsonObject("pdu").getString("name")).isEqualTo("m-send-req");
        assertThat(number("SELECT COUNT(*) FROM MM")).isEqualTo(1);
    }

    @Test
    void showsContentToThoseWhoMayAndRecordsIt() throws Exception {
        String messageId = send(phone("+15550031"), "T1").messageId().orElseThrow();
        JsonObject head = pdu(trace(messageId), messageId, "m-send-req");
        assertThat(looks()).isEqualTo(1); // at the subject
        String path = "/api/v1/messages/" + messageId + "/trace/pdus/" + head.getString("id");
        JsonObject whole = json(get(path + "?content=true", TOKEN));
        assertThat(whole.getBoolean("elided")).isFalse();
        assertThat(new String(Base64.getDecoder().decode(whole.getString("octets")), StandardCharsets.ISO_8859_1))
                .contains("hello");
        assertThat(looks()).isEqualTo(2);
    }

    private static long looks() throws SQLException {
        return number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTION = 'content.read'");
    }

    @Test
    void showsNothingWithoutLogin() throws IOException {
        for (String path : List.of("/api/v1/refusals", "/api/v1/refusals/x", "/api/v1/messages/x/trace")) {
            assertThat(get(path).statusCode()).isEqualTo(401);
        }
    }

    private static SendConf send(CirclePhone phone, String transactionId) throws IOException {
        return phone.ask(
                Phone.message(transactionId, "hello", "+15550022/TYPE=PLMN").build(), SendConf.class);
    }

    private static CirclePhone phone(String msisdn) {
        return new CirclePhone(at("/"), msisdn, MmsVersion.V1_2);
    }

    private static JsonObject trace(String messageId) throws IOException {
        return json(get("/api/v1/messages/" + messageId + "/trace", TOKEN));
    }

    private static JsonObject pdu(JsonObject trace, String messageId, String name) throws IOException {
        String id = trace.getJsonArray("pdus").getValuesAs(JsonObject.class).stream()
                .filter(pdu -> pdu.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("id");
        return json(get("/api/v1/messages/" + messageId + "/trace/pdus/" + id, TOKEN));
    }

    private static long reported(String messageId) throws IOException {
        JsonArray line =
                trace(messageId).getJsonArray("recipients").getJsonObject(0).getJsonArray("timeline");
        return kinds(line).stream().filter("reported"::equals).count();
    }

    private static JsonArray refusals(String query) throws IOException {
        return json(get("/api/v1/refusals" + query, TOKEN)).getJsonArray("items");
    }

    private static List<String> kinds(JsonObject trace) {
        return kinds(trace.getJsonArray("timeline"));
    }

    private static List<String> kinds(JsonArray line) {
        return line.getValuesAs(JsonObject.class).stream()
                .map(it -> it.getString("kind"))
                .toList();
    }

    private static String words(JsonArray line) {
        return line.stream()
                .map(JsonValue::asJsonObject)
                .map(it -> it.getString("words"))
                .toList()
                .toString();
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }
}
