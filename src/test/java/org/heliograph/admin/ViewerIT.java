package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heliograph.admin.ConsoleClient.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who has logged in sees of messages, by his role. */
class ViewerIT extends DeployedWar {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = "sesame";
    private static final String PASSWORD = "a horse of another colour";
    private static final String SUBJECT = "holiday";
    private static final String FILE = "beach.txt";

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "postpaid",
                "admin.token", TOKEN,
                "bearer", "loopback",
                "delivery.poll", "200ms"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void aViewerSeesNeitherSubjectNorTokenInATrace() throws Exception {
        String messageId = sent();
        String token = token();
        await().atMost(PATIENCE).until(() -> names(messageId).contains("m-notification-ind"));
        ConsoleClient viewer = user("victor", "viewer");
        String seen = all(viewer, messageId);
        assertThat(seen)
                .contains("m-send-req", "m-notification-ind", "+15550012")
                .doesNotContain(SUBJECT)
                .doesNotContain(token)
                .doesNotContain(FILE);
        assertThat(looks()).isZero();
        ConsoleClient care = user("carla", "care");
        assertThat(all(care, messageId)).contains(SUBJECT, token, FILE);
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void aViewerSeesNoTokenInWhatWasRefused() throws Exception {
        sent();
        String token = token();
        NotifyRespInd answer = new NotifyRespInd(
                TransactionId.of(token), MmsVersion.V1_2, MmStatus.RETRIEVED, Optional.empty(), List.of());
        pdu(answer, "nobody"); // is no number
        byte[] forward =
                octets("8C89", "98543200", "8D92", "890181", "972B31353535303031332F545950453D504C4D4E00", "83");
        byte[] location = ("http://mms.example/m/" + token + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(forward, forward.length + location.length);
        System.arraycopy(location, 0, both, forward.length, location.length);
        post("/mms", both, "Content-Type", "application/vnd.wap.mms-message");
        ConsoleClient viewer = user("victor", "viewer");
        await().atMost(PATIENCE).until(() -> refusals(viewer).size() == 2);
        for (String id : refusals(viewer)) {
            JsonObject refusal = json(viewer.get("/api/v1/refusals/" + id));
            assertThat(everything(refusal)).contains("***").doesNotContain(token);
        }
        assertThat(looks()).isZero();
        ConsoleClient care = user("carla", "care");
        for (String id : refusals(care)) {
            assertThat(everything(json(care.get("/api/v1/refusals/" + id)))).contains(token);
        }
        assertThat(looks()).isEqualTo(2);
    }

    /** All that the API says of a message, and the octets in it as text. */
    private static String all(ConsoleClient who, String messageId) throws IOException {
        String path = "/api/v1/messages/" + messageId;
        JsonObject trace = json(who.get(path + "/trace"));
        StringBuilder all = new StringBuilder(trace.toString());
        for (JsonObject pdu : trace.getJsonArray("pdus").getValuesAs(JsonObject.class)) {
            all.append(everything(json(who.get(path + "/trace/pdus/" + pdu.getString("id")))));
        }
        return all.append(json(who.get(path + "/content"))).toString();
    }

    private static String everything(JsonObject shown) {
        JsonObject pdu = shown.containsKey("pdu") ? shown.getJsonObject("pdu") : shown;
        byte[] octets = Base64.getDecoder().decode(pdu.getString("octets"));
        return shown + new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static List<String> names(String messageId) throws IOException {
        HttpResponse<byte[]> trace =
                get("/api/v1/messages/" + messageId + "/trace", "Authorization", "Bearer " + TOKEN);
        return json(trace).getJsonArray("pdus").getValuesAs(JsonObject.class).stream()
                .map(pdu -> pdu.getString("name"))
                .toList();
    }

    private static List<String> refusals(ConsoleClient who) throws IOException {
        return json(who.get("/api/v1/refusals")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }

    private static long looks() throws SQLException {
        return number("SELECT COUNT(*) FROM AUDIT_RECORD WHERE ACTION = 'content.read'");
    }

    private static ConsoleClient user(String name, String role) throws IOException {
        return ConsoleClient.of(at("/"), TOKEN, name, role, PASSWORD);
    }

    private static String sent() throws IOException {
        Content content = Content.mixed(
                Multipart.of(Part.text(MediaType.TEXT_PLAIN, "sunny").named(FILE)));
        SendReq request = SendReq.builder(
                        TransactionId.of("T1"), MmsVersion.V1_2, Recipients.to("+15550012/TYPE=PLMN"), content)
                .date(Instant.parse("2026-03-01T12:00:00Z"))
                .subject(EncodedString.of(SUBJECT))
                .build();
        byte[] answer = pdu(request, "+15550011").body();
        SendConf conf = (SendConf) new PduDecoder(DecoderLimits.DEFAULT).decode(Octets.of(answer));
        return conf.messageId().orElseThrow();
    }

    private static HttpResponse<byte[]> pdu(Pdu pdu, String msisdn) throws IOException {
        byte[] octets = new PduEncoder().encode(pdu).toArray();
        return post("/mms", octets, "Content-Type", "application/vnd.wap.mms-message", "X-MSISDN", msisdn);
    }

    private static byte[] octets(String... hex) {
        return Octets.hex(String.join("", hex)).toArray();
    }

    private static String token() throws SQLException {
        List<String> tokens = new ArrayList<>();
        try (var connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT TOKEN FROM MM_RECIPIENT")) {
            while (rows.next()) {
                tokens.add(rows.getString(1));
            }
        }
        assertThat(tokens).hasSize(1);
        return tokens.get(0);
    }
}
