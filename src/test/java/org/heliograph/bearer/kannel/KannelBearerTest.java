package org.heliograph.bearer.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.heliograph.bearer.Pushes;
import org.heliograph.bearer.kannel.KannelSettings.Method;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.push.Reassembly;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.Receipt;
import org.heliograph.relay.ReceiptKey;
import org.heliograph.subscriber.TrustedNetworks;
import org.heliograph.testbed.FakeHttp;
import org.heliograph.testbed.FakeHttp.Reply;
import org.heliograph.testbed.FakeHttp.Request;
import org.junit.jupiter.api.Test;

/** Against an HTTP server that plays Kannel's smsbox. */
class KannelBearerTest {
    private static final Reply ACCEPTED = Reply.of(202, "0: Accepted for delivery");

    @Test
    void aRequestASegmentInOrder() throws IOException {
        for (var method : Method.values()) {
            try (var kannel = new FakeHttp(request -> ACCEPTED)) {
                var outcome = bearer(kannel.url("/cgi-bin/sendsms"), method, TrustedNetworks.NONE)
                        .carry(Pushes.push(Pushes.longNotification()));
                assertThat(outcome).isEqualTo(Outcome.Sent.WITHOUT_RECEIPT);
                assertThat(kannel.requests()).hasSize(2);
                var segments = kannel.requests().stream()
                        .map(KannelBearerTest::segment)
                        .toList();
                assertThat(segments.get(0).toOctets().size()).isEqualTo(140);
                assertThat(segments.get(0).toOctets().slice(0, 9)).isEqualTo(Octets.hex("0b05040b8423f00003"));
                assertThat(segments.get(0)
                                .header()
                                .concatenation()
                                .orElseThrow()
                                .sequence())
                        .isEqualTo(1);
                assertThat(body(segments)).isEqualTo(Pushes.longNotification());
            }
        }
    }

    @Test
    void everyOctetOfHeaderAndTextIsPercentEncoded() throws IOException {
        try (var kannel = new FakeHttp(request -> ACCEPTED)) {
            bearer(kannel.url("/cgi-bin/sendsms"), Method.GET, TrustedNetworks.NONE)
                    .carry(Pushes.push());
            var query = kannel.requests().get(0).uri().getRawQuery();
            assertThat(query)
                    .startsWith("username=mmsc&password=p%26w%2B%3F&from=MMSC&to=%2B358407654321&coding=1&smsc=one"
                            + "&udh=%06%05%04%0B%84%23%F0&text=%")
                    .contains("%06%22%61%70%70%6C%69%63%61%74%69%6F%6E%2F")
                    .endsWith("%2F%37%66%33%61%00");
        }
    }

    @Test
    void aPostHasItAllInHeadersAndNothingInItsUrl() throws IOException {
        try (var kannel = new FakeHttp(request -> ACCEPTED)) {
            bearer(kannel.url("/cgi-bin/sendsms"), Method.POST, TrustedNetworks.NONE)
                    .carry(Pushes.push());
            var request = kannel.requests().get(0);
            assertThat(request.uri()).hasToString("/cgi-bin/sendsms");
            assertThat(request.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(request.header("X-Kannel-UDH")).isEqualTo("0605040b8423f0");
            assertThat(request.header("X-Kannel-To")).isEqualTo("+358407654321");
            assertThat(request.header("X-Kannel-Password")).isEqualTo("p&w+?");
            assertThat(request.header("X-Kannel-Coding")).isEqualTo("1");
        }
    }

    @Test
    void aReceiptIsAskedForWithTheLastSegmentWhereItWouldBeBelieved() throws IOException {
        try (var kannel = new FakeHttp(request -> ACCEPTED)) {
            var outcome = (Outcome.Sent) bearer(kannel.url("/sms?v=1"), Method.GET, TrustedNetworks.of("127.0.0.1"))
                    .carry(Pushes.push(Pushes.longNotification()));
            var queries =
                    kannel.requests().stream().map(KannelBearerTest::query).toList();
            assertThat(queries.get(0)).containsEntry("v", "1").doesNotContainKey("dlr-url");
            var id = outcome.receipt().map(ReceiptKey::id).orElseThrow();
            assertThat(outcome.receipt().orElseThrow().element()).isEqualTo("kannel");
            assertThat(queries.get(1))
                    .containsEntry("dlr-mask", "19")
                    .containsEntry("dlr-url", "http://mmsc.example.net/kannel?id=" + id + "&type=%d");
        }
    }

    @Test
    void typesOfReceipts() {
        assertThat(KannelReceiptServlet.receipt("1")).contains(Receipt.DELIVERED);
        assertThat(KannelReceiptServlet.receipt("2")).contains(Receipt.FAILED);
        assertThat(KannelReceiptServlet.receipt("16")).contains(Receipt.REJECTED);
        assertThat(KannelReceiptServlet.receipt("8")).isEmpty();
        assertThat(KannelReceiptServlet.receipt(null)).isEmpty();
    }

    @Test
    void onlyWhatIsSaidOfTheNumberIsForever() throws IOException {
        assertThat(against(Reply.of(403, "Not routable. Do not try again."))).isInstanceOf(Outcome.Never.class);
        assertThat(against(Reply.of(400, "Number(s) has/have been denied by white- and/or black-lists.")))
                .isInstanceOf(Outcome.Never.class);
        assertThat(against(Reply.of(403, "Authorization failed for sendsms"))).isInstanceOf(Outcome.Later.class);
        assertThat(against(Reply.of(400, "Sender missing and no global set, rejected")))
                .isInstanceOf(Outcome.Later.class);
        assertThat(against(Reply.of(404, "Not found"))).isInstanceOf(Outcome.Later.class);
        assertThat(against(Reply.of(200, "3: Queued for later delivery"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void troubleOfTheGatewayPasses() throws IOException {
        assertThat(against(Reply.of(503, "Temporal failure, try again later.", "Retry-After", "60")))
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.after()).contains(Duration.ofSeconds(60)));
        assertThat(bearer(FakeHttp.nobody(), Method.GET, TrustedNetworks.NONE).carry(Pushes.push()))
                .isInstanceOf(Outcome.Later.class);
    }

    @Test
    void theRestIsNotSentBehindASegmentThatFailed() throws IOException {
        var count = new AtomicInteger();
        try (var kannel = new FakeHttp(request -> count.getAndIncrement() == 0 ? Reply.of(503, "") : ACCEPTED)) {
            var outcome = bearer(kannel.url("/"), Method.GET, TrustedNetworks.NONE)
                    .carry(Pushes.push(Pushes.longNotification()));
            assertThat(outcome).isInstanceOf(Outcome.Later.class);
            assertThat(kannel.requests()).hasSize(1);
        }
    }

    @Test
    void tellsNobodyThePassword() throws IOException {
        var settings = settings(FakeHttp.nobody(), Method.GET, TrustedNetworks.NONE);
        assertThat(settings.toString()).doesNotContain("p&w+?");
        assertThat(against(Reply.of(403, "no")).toString())
                .doesNotContain("p&w+?")
                .doesNotContain("3584");
    }

    private static Outcome against(Reply reply) throws IOException {
        try (var kannel = new FakeHttp(request -> reply)) {
            return bearer(kannel.url("/"), Method.GET, TrustedNetworks.NONE).carry(Pushes.push());
        }
    }

    private static KannelBearer bearer(URI url, Method method, TrustedNetworks trusted) {
        return new KannelBearer(() -> settings(url, method, trusted));
    }

    private static KannelSettings settings(URI url, Method method, TrustedNetworks trusted) {
        return new KannelSettings(
                url,
                method,
                "mmsc",
                "p&w+?",
                Optional.of("MMSC"),
                Optional.of("one"),
                Duration.ofSeconds(20),
                "http://mmsc.example.net/kannel",
                trusted);
    }

    private static Octets body(List<SmsSegment> segments) {
        var whole = new Reassembly();
        assertThat(whole.add(segments.get(0))).isEmpty();
        return WapPush.read(whole.add(segments.get(1)).orElseThrow()).body();
    }

    private static SmsSegment segment(Request request) {
        var fields = query(request);
        var header = request.method().equals("POST")
                ? Octets.hex(request.header("X-Kannel-UDH"))
                : latin1(fields.get("udh"));
        var text = request.method().equals("POST") ? request.body() : latin1(fields.get("text"));
        return SmsSegment.read(new OctetWriter(140).octets(header).octets(text).toOctets());
    }

    private static Octets latin1(String text) {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> query(Request request) {
        if (request.uri().getRawQuery() == null) return Map.of();
        return Arrays.stream(request.uri().getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.ISO_8859_1)));
    }
}
