package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeleteConf;
import org.heliograph.pdu.DeleteReq;
import org.heliograph.pdu.Deletions;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Numbered;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.ReadRecInd;
import org.heliograph.pdu.ReadStatus;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.StoreOutcome;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.FakeHttp;
import org.heliograph.testbed.FakeHttp.Reply;
import org.heliograph.testbed.FakeHttp.Request;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a phone does about a notification, on the command line, against a server that plays an MMSC. */
class PhoneTest {
    private static final Instant DATE = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void fetchGetsTheMessageKeepsItAndAnswers() throws IOException {
        try (var mmsc = new FakeHttp(serving(message("R1")))) {
            var file = directory.resolve("message.mms");
            var parts = directory.resolve("parts");
            var run = CommandRun.handset(
                    "fetch",
                    mmsc.url("/m/7f3a").toString(),
                    "--header",
                    "X-MSISDN: +15550002",
                    "--save",
                    file.toString(),
                    "--extract",
                    parts.toString());
            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(run.out())
                    .contains("X-Mms-Message-Type: m-retrieve-conf")
                    .contains("Got it: from +15550001, \"Hello\", 1 part, ");
            assertThat(run.lastLine())
                    .isEqualTo("Told it: m-notifyresp-ind Retrieved (0x81), transaction id R1, HTTP 204");
            assertThat(parts.resolve("a.txt")).hasContent("inside");
            assertThat(Octets.of(Files.readAllBytes(file))).isEqualTo(message("R1"));
            assertThat(mmsc.requests()).hasSize(2);
            assertThat(mmsc.requests()).allSatisfy(it -> {
                assertThat(it.uri()).hasToString("/m/7f3a");
                assertThat(it.header("X-MSISDN")).isEqualTo("+15550002");
            });
            var answer = (NotifyRespInd) pdu(mmsc.requests().get(1));
            assertThat(answer.transactionId()).isEqualTo(TransactionId.of("R1"));
            assertThat(answer.status()).isEqualTo(MmStatus.RETRIEVED);
            assertThat(answer.reportAllowed()).isEmpty();
        }
    }

    @Test
    void fetchAcknowledgesAtTheMmscWhereToldSo() throws IOException {
        try (var mmsc = new FakeHttp(serving(message("R1")))) {
            var run = CommandRun.handset(
                    "fetch",
                    mmsc.url("/m/7f3a").toString(),
                    "--acknowledge",
                    "--report-allowed",
                    "no",
                    "--mms-version",
                    "1.1",
                    "--mmsc",
                    mmsc.url("/mms").toString());
            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(mmsc.requests().get(1).uri()).hasToString("/mms");
            var answer = (AcknowledgeInd) pdu(mmsc.requests().get(1));
            assertThat(answer.transactionId()).isEqualTo(TransactionId.of("R1"));
            assertThat(answer.reportAllowed()).contains(false);
            assertThat(answer.version()).isEqualTo(MmsVersion.V1_1);
        }
    }

    @Test
    void fetchSaysNothingWhereToldSoOrWhereNothingIsWanted() throws IOException {
        try (var mmsc = new FakeHttp(serving(message("R1")))) {
            assertThat(CommandRun.handset("fetch", mmsc.url("/m").toString(), "--no-answer")
                            .exit())
                    .isZero();
            assertThat(mmsc.requests()).hasSize(1);
        }
        try (var mmsc = new FakeHttp(serving(message("")))) {
            var run = CommandRun.handset("fetch", mmsc.url("/m").toString());
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("wants no answer");
            assertThat(mmsc.requests()).hasSize(1);
        }
    }

    @Test
    void fetchIsRefusedInWordsAndAnswersNothing() throws IOException {
        var refusal = RetrieveConf.builder(MmsVersion.V1_2, DATE)
                .retrieveStatus(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND)
                .retrieveText(EncodedString.of("Gone."))
                .content(Content.mixed(Multipart.of()))
                .build();
        try (var mmsc = new FakeHttp(serving(new PduEncoder().encode(refusal)))) {
            var run = CommandRun.handset("fetch", mmsc.url("/m").toString());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out())
                    .contains("Refused: Error-permanent-message-not-found (0xE2), \"Gone.\"")
                    .contains("Next: It has expired");
            assertThat(mmsc.requests()).hasSize(1);
        }
    }

    @Test
    void fetchOfAPageOrFromNobodyIsNoAnswer() throws IOException {
        try (var mmsc = new FakeHttp(request -> Reply.of(404, "<html>no</html>"))) {
            var run = CommandRun.handset("fetch", mmsc.url("/m").toString());
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).contains("HTTP 404: <html>no</html>");
        }
        assertThat(CommandRun.handset("fetch", FakeHttp.nobody().toString()).exit())
                .isEqualTo(3);
    }

    @Test
    void anAnswerThatIsNotTakenIsNoSuccess() throws IOException {
        try (var mmsc = new FakeHttp(request ->
                request.method().equals("GET") ? serving(message("R1")).apply(request) : Reply.of(500, "no"))) {
            assertThat(CommandRun.handset("fetch", mmsc.url("/m").toString()).exit())
                    .isEqualTo(3);
        }
    }

    @Test
    void deferAndRejectTellTheMmsc() throws IOException {
        try (var mmsc = new FakeHttp(request -> Reply.of(200, ""))) {
            var url = mmsc.url("/mms").toString();
            assertThat(CommandRun.handset("defer", "N42", "--mmsc", url).exit()).isZero();
            assertThat(CommandRun.handset("reject", mmsc.url("/m/7f3a").toString(), "--transaction-id", "N43")
                            .exit())
                    .isZero();
            var deferred = (NotifyRespInd) pdu(mmsc.requests().get(0));
            assertThat(deferred.transactionId()).isEqualTo(TransactionId.of("N42"));
            assertThat(deferred.status()).isEqualTo(MmStatus.DEFERRED);
            assertThat(mmsc.requests().get(1).uri()).hasToString("/m/7f3a");
            var rejected = (NotifyRespInd) pdu(mmsc.requests().get(1));
            assertThat(rejected.transactionId()).isEqualTo(TransactionId.of("N43"));
            assertThat(rejected.status()).isEqualTo(MmStatus.REJECTED);
        }
    }

    @Test
    void whatIsMissingIsAskedFor() {
        var run = CommandRun.handset("defer", "http://127.0.0.1:1/m/7f3a");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--transaction-id");
        assertThat(CommandRun.handset("fetch", "http://127.0.0.1:1/m", "--acknowledge", "--no-answer")
                        .err())
                .contains("Say one of");
        assertThat(CommandRun.handset("reject", "N42").err()).contains("--mmsc");
        assertThat(CommandRun.handset("read", "m1@mmsc").err()).contains("--to");
        assertThat(CommandRun.handset("forward", "http://127.0.0.1:1/m", "--to", "+15550003")
                        .err())
                .contains("--mmsc");
    }

    @Test
    void readReportsToTheSender() throws IOException {
        try (var mmsc = new FakeHttp(request -> Reply.of(204, ""))) {
            var url = mmsc.url("/mms").toString();
            var run = CommandRun.handset("read", "m1@mmsc", "--to", "+15550001", "--status", "deleted", "--mmsc", url);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.lastLine()).startsWith("Told it: m-read-rec-ind, deleted without being read");
            CommandRun.handset("read", "m1@mmsc", "--to", "+15550001", "--mmsc", url);
            var report = (ReadRecInd) pdu(mmsc.requests().get(0));
            assertThat(report.messageId()).isEqualTo("m1@mmsc");
            assertThat(report.to().text()).isEqualTo("+15550001/TYPE=PLMN");
            assertThat(report.from()).isEqualTo(From.INSERT_ADDRESS);
            assertThat(report.readStatus()).isEqualTo(ReadStatus.DELETED_WITHOUT_BEING_READ);
            assertThat(((ReadRecInd) pdu(mmsc.requests().get(1))).readStatus()).isEqualTo(ReadStatus.READ);
        }
    }

    @Test
    void forwardAsksAndIsTold() throws IOException {
        try (var mmsc = new FakeHttp(request -> {
            var forward = (ForwardReq) pdu(request);
            return reply(new ForwardConf(
                    forward.transactionId(),
                    MmsVersion.V1_2,
                    forward.recipients().count() == 1 ? ResponseStatus.OK : ResponseStatus.ERROR_SERVICE_DENIED,
                    Optional.empty(),
                    Optional.of("m2@mmsc"),
                    StoreOutcome.NONE,
                    List.of()));
        })) {
            var url = mmsc.url("/mms").toString();
            var run =
                    CommandRun.handset("forward", "http://mmsc.example.net/m/7f3a", "--to", "+15550003", "--mmsc", url);
            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(run.lastLine()).isEqualTo("Accepted: Message-ID m2@mmsc");
            var request = (ForwardReq) pdu(mmsc.requests().get(0));
            assertThat(request.contentLocation()).isEqualTo("http://mmsc.example.net/m/7f3a");
            assertThat(request.recipients().to())
                    .extracting(EncodedString::text)
                    .containsExactly("+15550003/TYPE=PLMN");
            var refused = CommandRun.handset(
                    "forward", "http://m/1", "--to", "+15550003", "--to", "bob@example.org", "--mmsc", url);
            assertThat(refused.exit()).isEqualTo(1);
        }
    }

    @Test
    void deleteAsksAndIsTold() throws IOException {
        try (var mmsc = new FakeHttp(request -> {
            var delete = (DeleteReq) pdu(request);
            var status =
                    delete.contentLocations().size() == 2 ? ResponseStatus.OK : ResponseStatus.ERROR_MESSAGE_NOT_FOUND;
            var statuses = delete.contentLocations().stream()
                    .map(it -> Numbered.plain(status))
                    .toList();
            return reply(new DeleteConf(
                    delete.transactionId(), MmsVersion.V1_2, new Deletions(List.of(), statuses, List.of()), List.of()));
        })) {
            var url = mmsc.url("/mms").toString();
            var run = CommandRun.handset("delete", "http://m/1", "http://m/2", "--mmsc", url);
            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(run.lastLine()).isEqualTo("Deleted: 2");
            assertThat(CommandRun.handset("delete", "http://m/1", "--mmsc", url).exit())
                    .isEqualTo(1);
        }
    }

    /** GETs get the message, POSTs nothing. */
    private static Function<Request, Reply> serving(Octets message) {
        return request -> request.method().equals("GET")
                ? new Reply(200, message, Map.of("Content-Type", "application/vnd.wap.mms-message"))
                : Reply.of(204, "");
    }

    private static Reply reply(Pdu pdu) {
        return new Reply(200, new PduEncoder().encode(pdu), Map.of("Content-Type", "application/vnd.wap.mms-message"));
    }

    private static Pdu pdu(Request request) {
        return new PduDecoder(DecoderLimits.DEFAULT).decode(request.body());
    }

    /** @param transactionId may be empty, for none */
    static Octets message(String transactionId) {
        var content = Content.mixed(
                Multipart.of(Part.text(MediaType.TEXT_PLAIN, "inside").named("a.txt")));
        var conf = RetrieveConf.builder(MmsVersion.V1_2, DATE)
                .messageId("m1@mmsc")
                .from(From.of("+15550001/TYPE=PLMN"))
                .subject(EncodedString.of("Hello"))
                .content(content);
        if (!transactionId.isEmpty()) conf.transactionId(TransactionId.of(transactionId));
        return new PduEncoder().encode(conf.build());
    }
}
