package org.heliograph.bearer.pap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.heliograph.bearer.Pushes;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.ReceiptKey;
import org.heliograph.subscriber.TrustedNetworks;
import org.heliograph.testbed.FakeHttp;
import org.heliograph.testbed.FakeHttp.Reply;
import org.heliograph.testbed.FakeHttp.Request;
import org.junit.jupiter.api.Test;

/** Against an HTTP server that plays a push proxy gateway. */
class PapBearerTest {
    private static final String DOCTYPE =
            "<!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.0//EN\" \"http://www.wapforum.org/DTD/pap_2.0.dtd\">";

    @Test
    void sendsTheControlEntityAndTheBarePdu() throws Exception {
        try (var gateway = new FakeHttp(request -> response("1001"))) {
            var outcome = (Outcome.Sent) bearer(gateway.url("/wappush")).carry(Pushes.push());
            var request = gateway.requests().get(0);
            var id = outcome.receipt().orElseThrow().id();
            assertThat(outcome.receipt()).contains(new ReceiptKey("pap", id));
            assertThat(id).matches("[0-9a-z]{26}@mmsc\\.example\\.net");
            var parts = parts(request);
            assertThat(parts[1])
                    .isEqualTo(
                            "Content-Type: application/xml\r\n\r\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + DOCTYPE
                                    + "<pap><push-message push-id=\"" + id
                                    + "\" deliver-before-timestamp=\"2026-01-02T00:00:00Z\" source-reference=\"mmsc.example.net\""
                                    + " ppg-notify-requested-to=\"http://mmsc.example.net/pap?a=1&amp;b=2\""
                                    + " progress-notes-requested=\"false\">"
                                    + "<address address-value=\"WAPPUSH=+358407654321/TYPE=PLMN@ppg.example.net\"/>"
                                    + "<quality-of-service priority=\"medium\" delivery-method=\"unconfirmed\""
                                    + " network-required=\"false\" bearer-required=\"false\"/></push-message></pap>");
            assertThat(parts[2])
                    .isEqualTo("Content-Type: application/vnd.wap.mms-message\r\nContent-Transfer-Encoding: binary\r\n"
                            + "X-Wap-Application-Id: x-wap-application:mms.ua\r\n\r\n"
                            + Pushes.NOTIFICATION.text(StandardCharsets.ISO_8859_1));
            assertThat(parts[3]).isEqualTo("--\r\n");
            assertThat(request.header("Authorization")).isEqualTo("Basic bW1zYzpwdw==");
        }
    }

    /** Between the boundaries that the Content-Type names. */
    private static String[] parts(Request request) {
        var type = request.header("Content-Type");
        assertThat(type).startsWith("multipart/related; boundary=\"").endsWith("\"; type=\"application/xml\"");
        var boundary = type.substring(type.indexOf('"') + 1, type.indexOf("\";"));
        var parts = ("\r\n" + request.body().text(StandardCharsets.ISO_8859_1)).split("\r\n--" + boundary + "(\r\n)?");
        assertThat(parts).hasSize(4);
        return parts;
    }

    @Test
    void noTwoPushesHaveTheSameId() throws IOException {
        try (var gateway = new FakeHttp(request -> response("1000"))) {
            var bearer = bearer(gateway.url("/"));
            assertThat(bearer.carry(Pushes.push())).isNotEqualTo(bearer.carry(Pushes.push()));
        }
    }

    @Test
    void asksForNoNotificationThatNobodyWouldBelieve() throws IOException {
        try (var gateway = new FakeHttp(request -> response("1000"))) {
            var outcome = new PapBearer(() -> settings(gateway.url("/"), TrustedNetworks.NONE)).carry(Pushes.push());
            assertThat(outcome).isEqualTo(Outcome.Sent.WITHOUT_RECEIPT);
            assertThat(gateway.requests().get(0).body().text(StandardCharsets.ISO_8859_1))
                    .doesNotContain("ppg-notify-requested-to");
        }
    }

    @Test
    void codesBecomeOutcomes() throws IOException {
        var expected = Map.ofEntries(
                Map.entry("1000", Outcome.Sent.class),
                Map.entry("1001", Outcome.Sent.class),
                Map.entry("2007", Outcome.Sent.class),
                Map.entry("2000", Outcome.Later.class),
                Map.entry("2001", Outcome.Later.class),
                Map.entry("2002", Outcome.Never.class),
                Map.entry("2003", Outcome.Never.class),
                Map.entry("2006", Outcome.Later.class),
                Map.entry("3000", Outcome.Later.class),
                Map.entry("4000", Outcome.Later.class),
                Map.entry("4001", Outcome.Later.class),
                Map.entry("5028", Outcome.Later.class));
        for (var code : expected.entrySet())
            assertThat(against(response(code.getKey()))).as(code.getKey()).isInstanceOf(code.getValue());
    }

    @Test
    void theCodeCountsWhateverTheHttpStatus() throws IOException {
        assertThat(against(Reply.of(400, document("2002")))).isInstanceOf(Outcome.Never.class);
        assertThat(against(Reply.of(202, "<pap><badmessage-response code=\"2000\"/></pap>")))
                .isInstanceOf(Outcome.Later.class);
    }

    @Test
    void withoutACodeTheHttpStatusCounts() throws IOException {
        assertThat(against(Reply.of(500, "<html>"))).isInstanceOf(Outcome.Later.class);
        assertThat(against(Reply.of(401, ""))).isInstanceOf(Outcome.Later.class);
        for (var body : new String[] {"", "OK", "<pap/>", document("99999"), document("")})
            assertThat(against(Reply.of(202, body))).as(body).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void anAnswerFetchesAndExpandsNothing() throws IOException {
        try (var elsewhere = new FakeHttp(request -> Reply.of(200, "<!ENTITY c \"1000\">"))) {
            var external = "<?xml version=\"1.0\"?><!DOCTYPE pap SYSTEM \"" + elsewhere.url("/pap.dtd")
                    + "\" [<!ENTITY c SYSTEM \"" + elsewhere.url("/code") + "\"><!ENTITY % p SYSTEM \""
                    + elsewhere.url("/p") + "\"> %p;]><pap>&c;<push-response><response-result code=\"1000\"/>"
                    + "</push-response></pap>";
            against(Reply.of(202, external));
            assertThat(elsewhere.requests()).isEmpty();
        }
        var internal = "<!DOCTYPE pap [<!ENTITY c \"1000\">]><pap><push-response>"
                + "<response-result code=\"&c;\"/></push-response></pap>";
        assertThat(against(Reply.of(202, internal))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(settings(URI.create("http://ppg.example.net/"), TrustedNetworks.NONE)
                        .toString())
                .doesNotContain("pw");
    }

    private static Outcome against(Reply reply) throws IOException {
        try (var gateway = new FakeHttp(request -> reply)) {
            return bearer(gateway.url("/")).carry(Pushes.push());
        }
    }

    private static Reply response(String code) {
        return Reply.of(202, document(code));
    }

    private static String document(String code) {
        return "<?xml version=\"1.0\"?>" + DOCTYPE + "<pap><push-response push-id=\"n43@mmsc.example.net\""
                + " sender-address=\"ppg\" reply-time=\"2026-01-01T00:00:00Z\">"
                + "<progress-note stage=\"0\" note=\"\" time=\"2026-01-01T00:00:00Z\"/>"
                + "<response-result code=\"" + code + "\" desc=\"said\"/></push-response></pap>";
    }

    private static PapBearer bearer(URI url) {
        return new PapBearer(() -> settings(url, TrustedNetworks.of("127.0.0.1")));
    }

    private static PapSettings settings(URI url, TrustedNetworks trusted) {
        return new PapSettings(
                url,
                "ppg.example.net",
                Optional.of("mmsc:pw"),
                "mmsc.example.net",
                Duration.ofSeconds(20),
                "http://mmsc.example.net/pap?a=1&b=2",
                trusted);
    }
}
