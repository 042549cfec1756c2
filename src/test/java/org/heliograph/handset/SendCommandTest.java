package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heliograph.handset.FakeMmsc.Reply;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Priority;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.TransactionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handset send} against a server that plays an MMSC in all its moods. */
class SendCommandTest {
    @TempDir
    Path directory;

    @Test
    void acceptedIsZero() throws IOException {
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            var run = send(mmsc);
            assertThat(run.exit()).isZero();
            assertThat(run.lastLine()).isEqualTo("Accepted: Message-ID m1@mmsc");
            assertThat(run.out()).contains("X-Mms-Response-Status: ").contains("HTTP 200");
        }
    }

    @Test
    void sendsWhatTheOptionsSay() throws IOException {
        var picture = Files.write(directory.resolve("my photo.jpg"), new byte[] {-1, -40, -1, -32, 0, 1});
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            var run = CommandRun.handset(arguments(mmsc, picture));
            assertThat(run.exit()).as(run.err()).isZero();
            var request = mmsc.requests().get(0);
            assertThat(request.header("X-msisdn")).isEqualTo("+15550001");
            assertThat(request.header("User-agent")).isEqualTo("Test/1");
            assertThat(request.header("Content-type")).isEqualTo("application/vnd.wap.mms-message");
            var message = request.message();
            assertThat(message.transactionId()).isEqualTo(TransactionId.of("T7"));
            assertThat(message.version()).isEqualTo(MmsVersion.V1_1);
            assertThat(message.from()).isEqualTo(From.of("+15559999/TYPE=PLMN"));
            assertThat(message.recipients().to())
                    .extracting(Object::toString)
                    .containsExactly("+15550002/TYPE=PLMN", "bob@example.org");
            assertThat(message.recipients().cc()).extracting(Object::toString).containsExactly("4711");
            assertThat(message.recipients().bcc()).extracting(Object::toString).containsExactly("+15550003/TYPE=PLMN");
            assertThat(message.subject().orElseThrow().text()).isEqualTo("Grüße");
            assertThat(message.priority()).contains(Priority.HIGH);
            assertThat(message.expiry().orElseThrow()).hasToString("in 172800 s");
            assertThat(message.reports().delivery()).contains(true);
            assertThat(message.content().multipart().orElseThrow().parts())
                    .extracting(part -> part.contentLocation().orElseThrow())
                    .containsExactly("p.smil", "my_photo.jpg", "text1.txt");
        }
    }

    private static String[] arguments(FakeMmsc mmsc, Path picture) {
        return Stream.of(
                        List.of("send", "--mmsc", mmsc.url(), "--to", "+1 (555) 000-2", "--to", "bob@example.org"),
                        List.of("--cc", "4711", "--bcc", "+15550003", "--header", "X-MSISDN: +15550001"),
                        List.of("--user-agent", "Test/1", "--subject", "Grüße", "--version", "1.1"),
                        List.of("--transaction-id", "T7", "--delivery-report", "--priority", "high"),
                        List.of("--expiry", "2d", "--text", "Héllo", "--from", "+15559999"),
                        List.of("--image", picture.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    @Test
    void asksTheNetworkToInsertTheSenderByDefault() throws IOException {
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            send(mmsc);
            send(mmsc);
            assertThat(mmsc.requests()).extracting(it -> it.message().from()).containsOnly(From.INSERT_ADDRESS);
            assertThat(mmsc.requests())
                    .extracting(it -> it.message().transactionId())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void refusedIsOneAndSaysWhy() throws IOException {
        try (var mmsc = new FakeMmsc(request ->
                Reply.refused(request, ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED, "Not\u001b[31m a subscriber."))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out())
                    .contains("Refused: Error-permanent-service-denied (0xE1), \"Not [31m a subscriber.\"")
                    .contains("Next: ")
                    .contains("X-MSISDN")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void partialSuccessIsNoSuccess() throws IOException {
        try (var mmsc = new FakeMmsc(request ->
                Reply.refused(request, ResponseStatus.ERROR_TRANSIENT_PARTIAL_SUCCESS, "+15550002 is unknown"))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).contains("Accepted in part").contains("+15550002 is unknown");
        }
    }

    @Test
    void redirectIsNotFollowed() throws IOException {
        try (var other = new FakeMmsc(Reply::ok);
                var mmsc = new FakeMmsc(request -> new Reply(302, "", Octets.EMPTY, Map.of("Location", other.url())))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("HTTP 302").contains(other.url()).contains("do not follow");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void errorPageIsNoAnswer() throws IOException {
        try (var mmsc =
                new FakeMmsc(request -> Reply.of(404, "text/html", "<html><title>Nothing\nhere</title></html>"))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out())
                    .contains("HTTP 404: <html><title>Nothing here")
                    .contains("/mms");
        }
    }

    @Test
    void acceptanceUnderAnHttpErrorIsNoneToAPhone() throws IOException {
        try (var mmsc = new FakeMmsc(request -> {
            var ok = Reply.ok(request);
            return new Reply(500, ok.contentType(), ok.body(), Map.of());
        })) {
            assertThat(send(mmsc).exit()).isEqualTo(3);
        }
    }

    @Test
    void portalIsNoAnswer() throws IOException {
        try (var mmsc = new FakeMmsc(request -> Reply.of(200, "text/html", "<html>Log in here</html>"))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("text/html, which is no PDU").contains("Log in here");
        }
    }

    @Test
    void garbageAndNothingAreNoAnswers() throws IOException {
        try (var mmsc = new FakeMmsc(request -> new Reply(200, "", Octets.hex("8c8198"), Map.of()))) {
            assertThat(send(mmsc).exit()).isEqualTo(3);
        }
        try (var mmsc = new FakeMmsc(request -> new Reply(200, "", Octets.EMPTY, Map.of()))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("with nothing in it");
        }
    }

    @Test
    void otherTransactionsAnswerIsNotOurs() throws IOException {
        try (var mmsc = new FakeMmsc(
                request -> Reply.of(SendConf.builder(TransactionId.of("other"), MmsVersion.V1_2, ResponseStatus.OK)
                        .messageId("m1@mmsc")
                        .build()))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("transaction 'other'");
        }
    }

    @Test
    void otherPduIsNoAnswer() throws IOException {
        var pdu = Octets.hex("8c83984e3432008d9295819181");
        try (var mmsc = new FakeMmsc(request -> new Reply(200, "application/vnd.wap.mms-message", pdu, Map.of()))) {
            var run = send(mmsc);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("m-notifyresp-ind");
        }
    }

    @Test
    void wrongContentTypeIsAWarning() throws IOException {
        try (var mmsc = new FakeMmsc(request -> {
            var ok = Reply.ok(request);
            return new Reply(200, "text/plain", ok.body(), Map.of());
        })) {
            var run = send(mmsc);
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("Warning: Content-Type is text/plain");
        }
    }

    @Test
    void nobodyListeningIsNoAnswer() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var run =
                CommandRun.handset("send", "--mmsc", "127.0.0.1:" + port + "/mms", "--to", "+15550002", "--text", "x");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("nothing listens at 127.0.0.1:" + port).contains("Next: ");
    }

    @Test
    void silenceIsNoAnswer() throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var run = CommandRun.handset(
                    "send",
                    "--mmsc",
                    "http://127.0.0.1:" + socket.getLocalPort(),
                    "--to",
                    "+15550002",
                    "--text",
                    "x",
                    "--timeout",
                    "300ms");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("did not answer within 0.3 s");
        }
    }

    @Test
    void proxyGetsTheAbsoluteUriAndResolvesTheName() throws IOException {
        try (var proxy = new FakeMmsc(Reply::ok)) {
            var run = CommandRun.handset(
                    "send",
                    "--mmsc",
                    "http://mmsc.invalid/mms?x=1",
                    "--proxy",
                    "127.0.0.1:" + proxy.port(),
                    "--to",
                    "+15550002",
                    "--text",
                    "x");
            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(proxy.requests().get(0).uri()).hasToString("http://mmsc.invalid/mms?x=1");
        }
    }

    @Test
    void largeUploadShowsProgressAndArrivesWhole() throws IOException {
        var large = Files.write(directory.resolve("large.bin"), new byte[1_500_000]);
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            var run =
                    CommandRun.handset("send", "--mmsc", mmsc.url(), "--to", "+15550002", "--attach", large.toString());
            assertThat(run.exit()).isZero();
            assertThat(run.err()).contains("sent 100 %, 1500.");
            var content = mmsc.requests().get(0).message().content();
            assertThat(content.mediaType().name()).isEqualTo("application/vnd.wap.multipart.mixed");
            assertThat(content.multipart().orElseThrow().contentSize()).isEqualTo(1_500_000);
        }
    }

    @Test
    void dryRunSendsNothingAndSavesIt() throws IOException {
        var file = directory.resolve("message.mms");
        var run = CommandRun.handset(
                "send", "--dry-run", "--save", file.toString(), "--to", "+15550002", "--sample-picture");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("m-send-req").contains("image/jpeg");
        assertThat(CommandRun.handset("decode", file.toString()).out()).isEqualTo(run.out());
    }

    @Test
    void quietSaysTheVerdictAlone() throws IOException {
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            var run = CommandRun.handset("send", "-q", "--mmsc", mmsc.url(), "--to", "+15550002", "--text", "x");
            assertThat(run.out()).isEqualToIgnoringNewLines("Accepted: Message-ID m1@mmsc");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void wrongUseIsTwoAndSaysWhatToDo() throws IOException {
        var noPicture =
                Files.writeString(directory.resolve("notes.txt"), "hello").toString();
        wrong("--mmsc", "send", "--to", "+15550002", "--text", "x");
        wrong("--to", "send", "--mmsc", "http://127.0.0.1:1/", "--text", "x");
        wrong("--sample-picture", "send", "--mmsc", "http://127.0.0.1:1/", "--to", "+15550002");
        wrong("short code", "send", "--to", "hello world", "--text", "x");
        wrong("no colon", "send", "--to", "+15550002", "--text", "x", "--header", "X-MSISDN");
        wrong("transport", "send", "--to", "+15550002", "--text", "x", "--header", "Content-Length: 3");
        wrong("http and https", "send", "--to", "+15550002", "--text", "x", "--mmsc", "ftp://127.0.0.1/");
        wrong("HOST:PORT", "send", "--to", "+15550002", "--text", "x", "--proxy", "127.0.0.1");
        wrong("1.3", "send", "--to", "+15550002", "--text", "x", "--version", "9.9.9");
        wrong("2d", "send", "--to", "+15550002", "--text", "x", "--expiry", "soon");
        wrong("--attach", "send", "--to", "+15550002", "--image", noPicture);
        wrong("--tow", "send", "--tow", "+15550002");
        wrong("handset send", new String[0]);
    }

    @Test
    void missingFileIsNamed() {
        var run = CommandRun.handset("send", "--to", "+15550002", "--image", directory + "/none.jpg");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file " + directory);
    }

    private static void wrong(String advice, String... arguments) {
        var run = CommandRun.handset(arguments);
        assertThat(run.exit()).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(run.err()).contains(advice).contains("--help");
        assertThat(run.err().lines().count()).as(run.err()).isLessThan(5);
    }

    private static CommandRun send(FakeMmsc mmsc) {
        return CommandRun.handset("send", "--mmsc", mmsc.url(), "--to", "+15550002", "--text", "Hello");
    }
}
