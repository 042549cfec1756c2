package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Priority;
import org.heliograph.pdu.ReadOrigInd;
import org.heliograph.pdu.ReadStatus;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.push.Segmentation;
import org.heliograph.push.WapPush;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.testbed.FakeHttp;
import org.heliograph.testbed.FakeHttp.Reply;
import org.heliograph.wsp.EncodedString;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handset inbox}, whichever way pushes come. */
class InboxCommandTest {
    private static final Pattern PORT = Pattern.compile("Waiting at \\S+ 127\\.0\\.0\\.1 port ([0-9]+)");
    private static final Instant DATE = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void showsWhatComesByUdp() throws Exception {
        var inbox = new Running("inbox", "--listen", "udp:0", "--count", "3", "--save", directory.toString());
        try (var mmsc = new DatagramSocket()) {
            for (var push : List.of(push(notification("http://m/1")), push(report()), Octets.utf8("noise")))
                mmsc.send(new DatagramPacket(
                        push.toArray(), push.size(), InetAddress.getLoopbackAddress(), inbox.port()));
        }
        var run = inbox.ended();
        assertThat(run.exit()).as("noise is no push").isEqualTo(1);
        assertThat(run.out())
                .contains("A message waits, from +15550001, \"Grüße\"")
                .contains("183400 octets, class personal, priority high, kept for 2 d 0:00 h")
                .contains("transaction id N42, at http://m/1")
                .contains("Delivery report: +15550002 has it, 2026-01-01T00:00:00Z, Message-ID m1@mmsc")
                .contains("No WAP push: ");
        assertThat(directory.resolve("0001.push"))
                .hasBinaryContent(push(notification("http://m/1")).toArray());
        assertThat(directory.resolve("0003.push")).hasContent("noise");
    }

    @Test
    void playsAnSmscThatPutsSegmentsTogetherAndSendsReceipts() throws Exception {
        var inbox = new Running("inbox", "--listen", "smpp:0", "--count", "4", "--tree");
        var location = "http://mmsc.example.net/r/" + "7f3a".repeat(40);
        var receipts = new Receipts();
        var session = new SMPPSession();
        session.setMessageReceiverListener(receipts);
        session.connectAndBind(
                "127.0.0.1",
                inbox.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        "mmsc",
                        "secret",
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""));
        try {
            var push = push(notification(location));
            var segments = Segmentation.WAP_PUSH.split(push, 0x5A);
            assertThat(segments).hasSizeGreaterThan(2);
            for (var segment : segments)
                submit(session, 0x40, segment.toOctets().toArray());
            var again = Segmentation.WAP_PUSH.split(push(report()), 0x5A);
            for (var segment : again)
                submit(
                        session,
                        0x40,
                        new byte[0],
                        new OptionalParameter.Message_payload(segment.toOctets().toArray()));
            submit(session, 0, new byte[0], new OptionalParameter.Message_payload(push.toArray()));
            for (int i = 2; i > 0; i--) {
                var data = i == 1 ? push.slice(0, 140) : push.from(140);
                submit(
                        session,
                        0,
                        data.toArray(),
                        new OptionalParameter.Sar_msg_ref_num((short) 7),
                        new OptionalParameter.Sar_total_segments((byte) 2),
                        new OptionalParameter.Sar_segment_seqnum((byte) i));
            }
            int submitted = segments.size() + again.size() + 3;
            var run = inbox.ended();
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.out().split("at " + Pattern.quote(location), -1)).hasSize(4);
            assertThat(run.out())
                    .contains(" for 15550002")
                    .contains("Delivery report")
                    .contains("WAP push, TID 0x2A");
            await().untilAsserted(() -> assertThat(receipts.ids).hasSize(submitted));
        } finally {
            session.unbindAndClose();
        }
    }

    private static void submit(SMPPSession session, int esmClass, byte[] message, OptionalParameter... more)
            throws Exception {
        session.submitShortMessage(
                "",
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                "MMSC",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                "15550002",
                new ESMClass(esmClass),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(1),
                (byte) 0,
                new GeneralDataCoding(Alphabet.ALPHA_8_BIT),
                (byte) 0,
                message,
                more);
    }

    @Test
    void asksTheMmscForWhatIsNew() throws IOException {
        try (var mmsc =
                new FakeHttp(request -> switch (String.valueOf(request.uri().getQuery())) {
                    case "null" -> Reply.of(200, json(entry("1", notification("http://m/1")), entry("2", reading())));
                    case "after=2" -> Reply.of(200, json(entry("3 /é", report())));
                    default -> Reply.of(200, "[]");
                })) {
            var run = CommandRun.handset(
                    "inbox", "--mmsc", mmsc.url("/mms").toString(), "--header", "X-MSISDN: +15550001", "--count", "3");
            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(run.out())
                    .containsSubsequence(
                            "2026-01-01T00:00:00Z",
                            "A message waits",
                            "Read report: +15550002 deleted it without reading",
                            "Delivery report");
            assertThat(mmsc.requests())
                    .extracting(it -> it.uri().toString())
                    .containsExactly("/inbox", "/inbox?after=2");
            assertThat(mmsc.requests())
                    .allSatisfy(it -> assertThat(it.header("X-MSISDN")).isEqualTo("+15550001"));
        }
    }

    @Test
    void onceIsOneLook() throws IOException {
        try (var mmsc = new FakeHttp(request -> Reply.of(200, "[]"))) {
            var url = mmsc.url("/mms").toString();
            assertThat(CommandRun.handset("inbox", "--mmsc", url, "--once").exit())
                    .isZero();
            assertThat(mmsc.requests()).hasSize(1);
            var fewer = CommandRun.handset("inbox", "--mmsc", url, "--once", "--count", "1");
            assertThat(fewer.exit()).isEqualTo(1);
            assertThat(fewer.lastLine()).isEqualTo("0 came, and not 1.");
        }
    }

    @Test
    void endsAfterItsTime() throws IOException {
        try (var mmsc = new FakeHttp(request -> Reply.of(200, "[]"))) {
            assertThat(CommandRun.handset("inbox", "--mmsc", mmsc.url("/").toString(), "--for", "300ms")
                            .exit())
                    .isZero();
            assertThat(mmsc.requests()).isNotEmpty();
        }
        assertThat(CommandRun.handset("inbox", "--listen", "udp:0", "--for", "100ms")
                        .exit())
                .isZero();
    }

    @Test
    void fetchesAtOnceAndAnswersWithTheIdOfTheNotification() throws IOException {
        try (var mmsc = new FakeHttp(request -> {
            if (request.method().equals("POST")) return Reply.of(204, "");
            if (request.uri().getPath().equals("/m/7f3a"))
                return new Reply(
                        200, PhoneTest.message("R1"), Map.of("Content-Type", "application/vnd.wap.mms-message"));
            var location = "http://" + request.header("Host") + "/m/7f3a";
            return Reply.of(200, json(entry("1", notification(location))));
        })) {
            var url = mmsc.url("/mms").toString();
            var run = CommandRun.handset("inbox", "--mmsc", url, "--once", "--fetch", "--report-allowed", "no");
            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(run.out()).contains("Got it: from +15550001").doesNotContain("X-Mms-Message-Type");
            assertThat(mmsc.requests().get(2).uri()).hasToString("/mms");
            var answer = (NotifyRespInd) new PduDecoder(DecoderLimits.DEFAULT)
                    .decode(mmsc.requests().get(2).body());
            assertThat(answer.transactionId()).isEqualTo(TransactionId.of("N42"));
            assertThat(answer.status()).isEqualTo(MmStatus.RETRIEVED);
            assertThat(answer.reportAllowed()).contains(false);
        }
    }

    @Test
    void saysWhatToDoWhereThereIsNoInbox() throws IOException {
        try (var mmsc = new FakeHttp(request -> Reply.of(404, ""))) {
            var run = CommandRun.handset("inbox", "--mmsc", mmsc.url("/mms").toString(), "--once");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("HTTP 404").contains("bearer = loopback");
        }
        for (var body : List.of(
                "<html>", "{}", "[1]", "[{\"id\":\"1\"}]", entry("x", report()).replace("2026", "y"))) {
            try (var mmsc = new FakeHttp(request -> Reply.of(200, body))) {
                var run = CommandRun.handset("inbox", "--mmsc", mmsc.url("/").toString(), "--once");
                assertThat(run.exit()).as(body).isEqualTo(3);
                assertThat(run.out()).contains("no list of pushes");
            }
        }
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        assertThat(CommandRun.handset("inbox").err()).contains("--mmsc").contains("--listen udp");
        assertThat(CommandRun.handset("inbox", "--listen", "tcp:1").err()).contains("udp:PORT or smpp:PORT");
        assertThat(CommandRun.handset("inbox", "--listen", "smpp").exit()).isEqualTo(2);
        assertThat(CommandRun.handset("inbox", "--listen", "udp:70000").exit()).isEqualTo(2);
        assertThat(CommandRun.handset("inbox", "--listen", "udp:0", "--once").err())
                .contains("--once");
        try (var taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var run = CommandRun.handset("inbox", "--listen", "udp:" + taken.getLocalPort(), "--for", "1s");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("port " + taken.getLocalPort()).contains("--listen");
        }
    }

    private static String json(String... entries) {
        return "[" + String.join(",", entries) + "]";
    }

    private static String entry(String id, Pdu pdu) {
        var push = Base64.getEncoder().encodeToString(push(pdu).toArray());
        return "{\"id\":\"" + id + "\",\"at\":\"2026-01-01T00:00:00Z\",\"push\":\"" + push + "\"}";
    }

    private static Octets push(Pdu pdu) {
        return WapPush.mms(0x2A, new PduEncoder().encode(pdu)).write(TypeForm.TEXT);
    }

    private static NotificationInd notification(String location) {
        return NotificationInd.builder(
                        TransactionId.of("N42"),
                        MmsVersion.V1_2,
                        MessageClass.PERSONAL,
                        183_400L,
                        TimeValue.in(Duration.ofDays(2)),
                        location)
                .from(From.of("+15550001/TYPE=PLMN"))
                .subject(EncodedString.of("Grüße"))
                .priority(Priority.HIGH)
                .build();
    }

    private static DeliveryInd report() {
        return new DeliveryInd(
                MmsVersion.V1_2,
                "m1@mmsc",
                EncodedString.of("+15550002/TYPE=PLMN"),
                DATE,
                MmStatus.RETRIEVED,
                Optional.empty(),
                Applic.NONE,
                List.of());
    }

    private static ReadOrigInd reading() {
        return new ReadOrigInd(
                MmsVersion.V1_2,
                "m1@mmsc",
                EncodedString.of("+15550001/TYPE=PLMN"),
                From.of("+15550002/TYPE=PLMN"),
                DATE,
                ReadStatus.DELETED_WITHOUT_BEING_READ,
                Applic.NONE,
                List.of());
    }

    /** A command that is still running. */
    private static final class Running {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final CompletableFuture<Integer> exit;

        Running(String... arguments) {
            var line = Handset.line(new PrintWriter(out), new PrintWriter(err));
            exit = CompletableFuture.supplyAsync(() -> Tool.execute(line, arguments));
        }

        int port() {
            await().until(() -> PORT.matcher(out.toString()).find() || exit.isDone());
            var port = PORT.matcher(out.toString());
            assertThat(port.find()).as(out + "" + err).isTrue();
            return Integer.parseInt(port.group(1));
        }

        CommandRun ended() throws Exception {
            return new CommandRun(exit.get(1, TimeUnit.MINUTES), out.toString(), err.toString());
        }
    }

    /** Ids of messages whose receipts came. */
    private static final class Receipts implements MessageReceiverListener {
        private final List<String> ids = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onAcceptDeliverSm(DeliverSm message) {
            assertThat(message.isSmscDeliveryReceipt()).isTrue();
            var text = new String(message.getShortMessage(), StandardCharsets.ISO_8859_1);
            if (text.contains("stat:DELIVRD"))
                ids.add(message.getOptionalParameter(OptionalParameter.Receipted_message_id.class)
                        .getValueAsString());
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
