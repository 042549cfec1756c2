package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.Shared;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other people's codecs judge ours: Wireshark dissects all that we write, Android decodes it to the same values, and we
 * decode what Android composes. The peers are found below the system property {@code shared}.
 */
class PduPeerIT {
    /** Android's codec answers these with nothing: it has no reader for them, or wants a multipart. */
    private static final Set<String> NOT_FOR_ANDROID = Set.of("send-req-one-piece");

    /** The last type Wireshark knows. */
    private static final MessageType LAST_KNOWN = MessageType.FORWARD_CONF;

    private static final Pattern QUOTED_TEXT_HEADER = Pattern.compile("X-w\\w*: [^ !#-~]");

    @TempDir
    Path directory;

    @Test
    void wiresharkDissectsEverythingWeWrite() throws Exception {
        var tool = Shared.require("shared", "../shared", "tools/mms-dissect");
        if (!succeeds("tshark", "--version")) Shared.absent("tshark (apt-get install tshark)");
        var pdus = new LinkedHashMap<>(CivilPdus.all());
        pdus.putAll(manyPdus());
        var verdicts = run(Stream.concat(Stream.of("python3", tool.toString(), "-s"), write(pdus).stream())
                .toList());
        assertThat(verdicts).hasSize(pdus.size()).allSatisfy(line -> assertThat(line)
                .contains(": OK"));
    }

    @Test
    void androidDecodesEverythingWeWrite() throws Exception {
        var json = new ObjectMapper();
        var pdus = new LinkedHashMap<>(CivilPdus.all());
        NOT_FOR_ANDROID.forEach(pdus::remove);
        var files = write(pdus);
        var lines =
                run(Stream.concat(Stream.of(android(), "dump"), files.stream()).toList());
        assertThat(lines).hasSameSizeAs(files);
        var expected = pdus.values().iterator();
        for (var line : lines) new ExpectedPdu(json.readTree(line)).check(expected.next());
    }

    @Test
    void weDecodeWhatAndroidComposes() throws Exception {
        run(List.of(android(), "compose", directory.toString()));
        var request = (SendReq) decode("aosp-m-send.req");
        assertThat(request.from()).isEqualTo(From.INSERT_ADDRESS);
        assertThat(request.recipients().to()).extracting(Object::toString).containsExactly("+15550002222/TYPE=PLMN");
        assertThat(request.recipients().cc()).extracting(Object::toString).containsExactly("user@example.com");
        assertThat(request.subject().orElseThrow().text()).isEqualTo("Grüße ✓");
        assertThat(request.date().orElseThrow().getEpochSecond()).isEqualTo(1_700_000_000L);
        assertThat(request.messageClass()).contains(MessageClass.PERSONAL);
        var parts = request.content().multipart().orElseThrow().parts();
        assertThat(parts)
                .extracting(part -> part.mediaType().name())
                .containsExactly("application/smil", "image/jpeg", "text/plain");
        assertThat(parts.get(2).text()).isEqualTo("héllo wörld ✓");
        assertThat(((NotifyRespInd) decode("aosp-m-notifyresp.ind")).status()).isEqualTo(MmStatus.RETRIEVED);
        assertThat(((AcknowledgeInd) decode("aosp-m-acknowledge.ind")).reportAllowed())
                .contains(false);
        assertThat(((ReadRecInd) decode("aosp-m-read-rec.ind")).from()).isEqualTo(From.INSERT_ADDRESS);
    }

    /** Several PDUs of each type Wireshark knows, with all the awkward values. */
    private static Map<String, Pdu> manyPdus() {
        var pdus = new LinkedHashMap<String, Pdu>();
        var random = new RandomPdus(new Random(20_240_101));
        for (var type : MessageType.values()) {
            if (type.compareTo(LAST_KNOWN) > 0) break;
            for (int i = 0; i < 4; i++) pdus.put(type.pduName() + i, judgeable(random, type));
        }
        return pdus;
    }

    /**
     * mms-dissect takes a multipart without a part for a fault, and Wireshark 4.0 the status 0x84 for Content-Type; what
     * says it is SMIL it wants to be XML, and in the value of a textual header it knows no Quote octet.
     */
    private static Pdu judgeable(RandomPdus random, MessageType type) {
        return Stream.generate(() -> random.pdu(type))
                .filter(PduPeerIT::isJudgeable)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isJudgeable(Pdu pdu) {
        var parts = content(pdu).flatMap(Content::multipart).map(Multipart::parts);
        var text = pdu + parts.map(List::toString).orElse("");
        return parts.map(List::isEmpty).filter(Boolean::booleanValue).isEmpty()
                && Stream.of("UNRECOGNISED", "=ERROR_SENDING_ADDRESS", "application/smil")
                        .noneMatch(text::contains)
                && !QUOTED_TEXT_HEADER.matcher(text).find();
    }

    private static Optional<Content> content(Pdu pdu) {
        if (pdu instanceof SendReq it) return Optional.of(it.content());
        return pdu instanceof RetrieveConf it ? it.content() : Optional.empty();
    }

    private Pdu decode(String file) throws IOException {
        var octets = Files.readAllBytes(directory.resolve(file));
        return new PduDecoder(DecoderLimits.DEFAULT).fromClient(Octets.of(octets));
    }

    private List<String> write(Map<String, Pdu> pdus) throws IOException {
        var files = new ArrayList<String>();
        for (var pdu : pdus.entrySet()) {
            var file = directory.resolve(pdu.getKey() + ".mms");
            Files.write(file, new PduEncoder().encode(pdu.getValue()).toArray());
            files.add(file.toString());
        }
        return files;
    }

    private static String android() {
        return Shared.require("shared", "../shared", "peers/aosp/run").toString();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The lines of its output, once it has ended. */
    private List<String> run(List<String> command) throws Exception {
        var output = directory.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }
}
