package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.push.PushException;
import org.heliograph.push.WapPush;
import org.heliograph.testbed.Browser;
import org.heliograph.testbed.ServedPages;
import org.heliograph.testbed.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The codec of the console's phones, run in a browser, makes of octets what ours does, and writes what ours reads. */
class PhonesCodecTest {
    private static final PduDecoder DECODER = new PduDecoder(DecoderLimits.DEFAULT);
    private static final PduEncoder ENCODER = new PduEncoder();
    private static final List<MessageType> SPOKEN = List.of(
            MessageType.SEND_REQ,
            MessageType.SEND_CONF,
            MessageType.NOTIFICATION_IND,
            MessageType.NOTIFYRESP_IND,
            MessageType.RETRIEVE_CONF,
            MessageType.ACKNOWLEDGE_IND,
            MessageType.DELIVERY_IND,
            MessageType.READ_REC_IND,
            MessageType.READ_ORIG_IND);

    private static ServedPages pages;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        pages = ServedPages.of(Path.of("src/main/webapp"), Path.of("src/test/resources/phones"));
        browser = Browser.open(pages.base());
        browser.go("codec.html");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (pages != null) {
            pages.close();
        }
    }

    @Test
    void tellsRealPdusAsWeDo() throws IOException {
        List<Octets> corpus = files(Shared.corpus(), "");
        assertThat(told(corpus))
                .isEqualTo(corpus.stream().map(PhonesCodecTest::tree).toList());
        assertThat(verdicts(corpus))
                .isEqualTo(corpus.stream().map(PhonesCodecTest::verdict).toList());
    }

    @Test
    void findsThePduInRealPushes() throws IOException {
        List<Octets> pushes = files(Shared.corpus().resolve("push"), ".push");
        assertThat(ask("pushed", pushes))
                .isEqualTo(pushes.stream().map(PhonesCodecTest::pushed).toList());
    }

    @Test
    void readsWhatWeWrite() {
        List<Octets> random = random(40);
        assertThat(told(random))
                .isEqualTo(random.stream().map(PhonesCodecTest::tree).toList());
        assertThat(verdicts(random))
                .isEqualTo(random.stream().map(PhonesCodecTest::verdict).toList());
    }

    @Test
    void saysTheSameWhenItWritesWhatItHasRead() {
        List<Octets> random = random(20);
        List<String> written = ask("again", random);
        assertThat(written).noneMatch(it -> it.startsWith("DEFECT"));
        List<String> again = written.stream()
                .map(PhonesCodecTest::octets)
                .map(PhonesCodecTest::lines)
                .toList();
        assertThat(again).isEqualTo(random.stream().map(PhonesCodecTest::lines).toList());
    }

    /** Around the lengths at which a Value-length and a uintvar take one octet more. */
    @Test
    void writesMessagesAsWeWouldAtEveryLengthOfALength() {
        List<Integer> lengths =
                List.of(0, 1, 27, 28, 29, 30, 31, 32, 125, 126, 127, 128, 129, 16_382, 16_383, 16_384, 16_385);
        List<Map<String, Object>> wanted = new ArrayList<>();
        for (int length : lengths) {
            wanted.add(message("t" + length, "ü".repeat(length), "x".repeat(length), Optional.of(length)));
        }
        wanted.add(message("large", "", "", Optional.of(2_097_152)));
        List<Octets> made = made("m-send-req", wanted);
        for (int i = 0; i < made.size(); i++) {
            var request = (SendReq) DECODER.fromClient(made.get(i));
            assertThat(ENCODER.encode(request)).isEqualTo(made.get(i));
            assertThat(request.transactionId().text()).isEqualTo(wanted.get(i).get("transactionId"));
            assertThat(request.subject().map(Object::toString).orElse(""))
                    .isEqualTo(wanted.get(i).get("subject"));
            var parts = request.content().multipart().orElseThrow().parts();
            assertThat(parts.get(1).content().size()).isEqualTo(wanted.get(i).get("picture"));
            if (parts.size() > 2) {
                assertThat(parts.get(2).text()).isEqualTo(wanted.get(i).get("text"));
            }
        }
    }

    @Test
    void writesEveryFieldOfAMessage() {
        var wanted = message("id", "Grüße ✓", "日本語", Optional.empty());
        wanted.put("from", "+1 555 (0009)");
        wanted.put("to", List.of("+15550002", "bob@example.org"));
        wanted.put("cc", List.of("4711", "5550003"));
        wanted.put("bcc", List.of("+15550004/TYPE=PLMN"));
        wanted.put("readReport", true);
        var request =
                (SendReq) DECODER.decode(made("m-send-req", List.of(wanted)).get(0));
        assertThat(request.version()).isEqualTo(MmsVersion.V1_3);
        assertThat(request.from()).isEqualTo(From.of("+15550009/TYPE=PLMN"));
        assertThat(texts(request.recipients().to())).containsExactly("+15550002/TYPE=PLMN", "bob@example.org");
        assertThat(texts(request.recipients().cc())).containsExactly("4711", "5550003/TYPE=PLMN");
        assertThat(texts(request.recipients().bcc())).containsExactly("+15550004/TYPE=PLMN");
        assertThat(request.reports()).isEqualTo(Reports.of(false, true));
        var root = request.content().multipart().orElseThrow().parts().get(0);
        assertThat(root.mediaType().name()).isEqualTo("application/smil");
        assertThat(request.content().mediaType().text("start")).isEqualTo(root.contentId());
        assertThat(root.text()).contains("<text src=\"text1.txt\" region=\"Text\"/>");
    }

    @Test
    void writesWhatItSaysOfAMessage() {
        var answers = made(
                "m-notifyresp-ind",
                List.of(
                        Map.of("transactionId", "a", "status", "RETRIEVED"),
                        Map.of("transactionId", "b", "status", "DEFERRED"),
                        Map.of("transactionId", "c", "status", "REJECTED")));
        assertThat(answers.stream().map(it -> ((NotifyRespInd) DECODER.fromClient(it)).status()))
                .containsExactly(MmStatus.RETRIEVED, MmStatus.DEFERRED, MmStatus.REJECTED);
        var acknowledged = (AcknowledgeInd) DECODER.fromClient(
                made("m-acknowledge-ind", List.of(Map.of("transactionId", "d"))).get(0));
        assertThat(acknowledged.transactionId()).isEqualTo(TransactionId.of("d"));
        var read = (ReadRecInd) DECODER.fromClient(made(
                        "m-read-rec-ind",
                        List.of(Map.of("messageId", "m@h", "to", "+15550001/TYPE=PLMN", "readStatus", "READ")))
                .get(0));
        assertThat(read.messageId()).isEqualTo("m@h");
        assertThat(read.from()).isEqualTo(From.INSERT_ADDRESS);
        assertThat(read.readStatus()).isEqualTo(ReadStatus.READ);
    }

    @Test
    void refusesWhatWeRefuse() {
        var mutation = new Mutation(new Random(4711));
        List<Octets> broken = new ArrayList<>();
        for (Octets whole : random(4)) {
            if (whole.size() < 2_000) {
                IntStream.range(0, whole.size())
                        .mapToObj(end -> whole.slice(0, end))
                        .forEach(broken::add);
            }
            for (int i = 0; i < 40; i++) {
                broken.add(mutation.of(whole));
            }
        }
        List<String> expected = broken.stream().map(PhonesCodecTest::verdict).toList();
        List<String> found = verdicts(broken);
        assertThat(IntStream.range(0, broken.size())
                        .filter(i -> isSpoken(broken.get(i)))
                        .filter(i -> !expected.get(i).equals(found.get(i)))
                        .mapToObj(i -> broken.get(i).toHex() + " is " + expected.get(i) + " and not " + found.get(i)))
                .isEmpty();
        assertThat(expected).contains("refused: TRUNCATED", "refused: MALFORMED", "refused: MISSING_FIELD");
    }

    private static List<Octets> random(int each) {
        var pdus = new RandomPdus(new Random(2_026));
        return SPOKEN.stream()
                .flatMap(type -> Stream.generate(() -> pdus.pdu(type)).limit(each))
                .map(ENCODER::encode)
                .toList();
    }

    private static Map<String, Object> message(
            String transactionId, String subject, String text, Optional<Integer> picture) {
        var message = new HashMap<String, Object>(Map.of(
                "transactionId",
                transactionId,
                "to",
                List.of("+15550002"),
                "cc",
                List.of(),
                "bcc",
                List.of(),
                "subject",
                subject,
                "text",
                text,
                "deliveryReport",
                false,
                "readReport",
                false));
        message.put("from", null);
        picture.ifPresent(octets -> message.put("picture", octets));
        return message;
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static String tree(Octets octets) {
        String tree = PduTree.render(octets, DecoderLimits.DEFAULT);
        return tree.substring(0, tree.lastIndexOf('\n', tree.length() - 2) + 1);
    }

    /** The fields and parts without their places, which other forms of the same values move. */
    private static String lines(Octets octets) {
        return tree(octets)
                .lines()
                .map(line -> line.substring(9))
                .filter(line -> !line.contains("octets of headers"))
                .collect(Collectors.joining("\n"));
    }

    private static String verdict(Octets octets) {
        try {
            var pdu = DECODER.decode(octets);
            return pdu.type() + " " + pdu.version();
        } catch (PduException e) {
            return "refused: " + e.fault();
        }
    }

    /** Damage may make another PDU of one; of those that no phone here speaks it does not know what must be there. */
    private static boolean isSpoken(Octets octets) {
        try {
            return SPOKEN.contains(DECODER.decode(octets).type());
        } catch (PduException e) {
            return e.messageType().map(SPOKEN::contains).orElse(true);
        }
    }

    private static String pushed(Octets octets) {
        try {
            var push = WapPush.read(octets);
            return push.isMms()
                    ? DECODER.decode(push.body()).type() + ", " + push.body().size() + " octets"
                    : "refused: MALFORMED";
        } catch (PushException e) {
            return "refused: " + e.fault();
        }
    }

    private static List<Octets> files(Path directory, String ending) throws IOException {
        try (var files = Files.list(directory)) {
            List<Octets> all = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ending) && !name.endsWith(".md") && !name.endsWith(".jsonl")) {
                    all.add(Octets.of(Files.readAllBytes(file)));
                }
            }
            assertThat(all).isNotEmpty();
            return Collections.unmodifiableList(all);
        }
    }

    private static List<String> told(List<Octets> all) {
        return ask("told", all);
    }

    private static List<String> verdicts(List<Octets> all) {
        return ask("verdicts", all);
    }

    private static List<Octets> made(String type, List<Map<String, Object>> all) {
        return strings(browser.driver().executeScript("return codec.made(arguments[0], arguments[1])", type, all))
                .stream()
                .map(PhonesCodecTest::octets)
                .toList();
    }

    private static List<String> ask(String what, List<Octets> all) {
        List<String> encoded = all.stream()
                .map(it -> Base64.getEncoder().encodeToString(it.toArray()))
                .toList();
        return strings(browser.driver().executeScript("return codec." + what + "(arguments[0])", encoded));
    }

    private static List<String> strings(Object answer) {
        return ((List<?>) answer).stream().map(String.class::cast).toList();
    }

    private static Octets octets(String base64) {
        return Octets.of(Base64.getDecoder().decode(base64));
    }
}
