package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Captures with HTTP, SMPP and UDP in them, in each form a file can have. */
class CaptureInspectionTest {
    private static final String MMS = "Content-Type: application/vnd.wap.mms-message\r\n";

    private final Inspector inspector = new Inspector(Bounds.DEFAULT);

    @TestFactory
    Stream<DynamicTest> findsTheSameInEveryForm() {
        var cases = new ArrayList<DynamicTest>();
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (int linkType : new int[] {Captured.ETHERNET, Captured.RAW}) {
                for (boolean six : new boolean[] {false, true}) {
                    var captured = Conversation.all(linkType, six);
                    var name = order + ", link " + linkType + (six ? ", IPv6" : ", IPv4");
                    cases.add(dynamicTest("pcap, " + name, () -> check(captured.pcap(order))));
                    cases.add(dynamicTest("pcapng, " + name, () -> check(captured.pcapng(order))));
                }
            }
        }
        return cases.stream();
    }

    private void check(Octets file) {
        var inspection = inspector.inspect(file);
        Coverage.check(inspection);
        assertThat(inspection.kind()).isEqualTo(Kind.CAPTURE);
        assertThat(inspection.found())
                .extracting(Found::title)
                .containsExactly(
                        "m-send-req 1.2",
                        "m-send-conf 1.2",
                        "submit_sm, sequence number 1",
                        "submit_sm, sequence number 2",
                        "WAP push of m-notification-ind 1.2",
                        "WAP push of m-notification-ind 1.2",
                        "m-retrieve-conf 1.2");
        assertThat(inspection.found().get(0).octets()).isEqualTo(Conversation.SEND_REQ);
        assertThat(inspection.found().get(6).octets()).isEqualTo(Conversation.RETRIEVE_CONF);
        assertThat(inspection.notes()).contains("Exchanges of HTTP without anything of MMS, not shown: 1");
    }

    @Test
    void tellsWhoWhenAndWhat() {
        var found = inspector
                .inspect(Conversation.all(Captured.RAW, false).pcap(ByteOrder.LITTLE_ENDIAN))
                .found();
        var request = found.get(0).envelope().orElseThrow();
        assertThat(request.from()).isEqualTo("10.0.0.1:40000");
        assertThat(request.to()).isEqualTo("10.0.0.2:80");
        assertThat(request.at().orElseThrow())
                .isBetween(Instant.ofEpochSecond(1_700_000_000), Instant.ofEpochSecond(1_700_000_001));
        assertThat(request.lines()).contains("POST /mms HTTP/1.1", "Host: mmsc");
        assertThat(found.get(6).envelope().orElseThrow().lines())
                .contains("HTTP/1.1 200 OK", "to GET /mms/r/0123456789abcdefghijklmnopqrstuvwxyz HTTP/1.1");
        assertThat(found.get(4).envelope().orElseThrow().lines())
                .containsExactly("put together from the SMPP sequence numbers [1, 2]");
    }

    /** 20 octets are announced, and the message has more. */
    @Test
    void comparesTheSizeAnnouncedWithTheMessageFetched() {
        var found = inspector
                .inspect(Conversation.all(Captured.RAW, false).pcap(ByteOrder.LITTLE_ENDIAN))
                .found();
        assertThat(found.get(4).deviations()).anyMatch(it -> it.words().startsWith("X-Mms-Message-Size says 20"));
    }

    @Test
    void tellsWhatIsWrongInHttp() {
        var answers = List.of(
                "HTTP/1.1 500 Oops\r\n" + MMS,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + MMS);
        var words = List.of("HTTP status 500", "Content-Type is text/html", "Content-Encoding gzip");
        for (int i = 0; i < answers.size(); i++) {
            var wanted = words.get(i);
            assertThat(answered(Captured.http(answers.get(i), Conversation.SEND_CONF)))
                    .anyMatch(
                            it -> it.severity() == Severity.BREAKS && it.words().contains(wanted));
        }
        var other = Octets.hex("8C81985432008D9292808B4D3100");
        assertThat(answered(Captured.http("HTTP/1.1 200 OK\r\n" + MMS, other)))
                .anyMatch(it ->
                        it.words().contains("transaction T2") && it.words().contains("T1"));
        assertThat(answered("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII)))
                .anyMatch(it -> it.words().contains("redirection"));
        assertThat(answered("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .anyMatch(it -> it.words().contains("no PDU in the answer"));
    }

    private List<Deviation> answered(byte[] answer) {
        var captured = new Captured(Captured.RAW, false);
        captured.flow(1, 40_000, 2, 80, 1)
                .open()
                .send(Captured.http("POST /mms HTTP/1.1\r\n" + MMS, Conversation.SEND_REQ), 1_000);
        captured.flow(2, 80, 1, 40_000, 1).open().send(answer, 1_000);
        var found = inspector.inspect(captured.pcap(ByteOrder.BIG_ENDIAN)).found();
        assertThat(found).hasSize(2);
        return found.get(1).deviations();
    }

    @Test
    void whatIsMissingInTheMiddleEndsThePduThere() {
        var captured = new Captured(Captured.RAW, false);
        var flow = captured.flow(1, 40_000, 2, 80, 1).open();
        var request = Captured.http("POST /mms HTTP/1.1\r\n" + MMS, Conversation.SEND_REQ);
        flow.part(request, 0, request.length - 10);
        flow.part(request, request.length - 5, 5);
        var found = inspector.inspect(captured.pcap(ByteOrder.BIG_ENDIAN)).found();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).deviations()).anyMatch(it -> it.words().contains("at least 10 octets are missing"));
    }

    @Test
    void damagedFilesHaveAnOutcome() {
        var random = new Random(4);
        var files = List.of(
                Conversation.all(Captured.ETHERNET, false).pcap(ByteOrder.LITTLE_ENDIAN),
                Conversation.all(Captured.RAW, true).pcapng(ByteOrder.BIG_ENDIAN));
        for (int i = 0; i < 2_000; i++) {
            var octets = files.get(i % 2).toArray();
            for (int damages = random.nextInt(20); damages >= 0; damages--)
                octets[24 + random.nextInt(octets.length - 24)] = (byte) random.nextInt();
            Coverage.check(inspector.inspect(Octets.of(octets, 0, 24 + random.nextInt(octets.length - 24))));
        }
    }
}
