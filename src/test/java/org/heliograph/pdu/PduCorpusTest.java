package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.Shared;
import org.heliograph.wsp.Content;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real PDUs of operators and phones decode to what Android's codec and Wireshark make of them. */
class PduCorpusTest {
    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> decodesEveryFileAsOthersDo() throws IOException {
        var json = new ObjectMapper();
        var cases = Files.readAllLines(Shared.corpus().resolve("expected.jsonl"));
        assertThat(cases).hasSizeGreaterThan(40);
        return cases.stream()
                .map(line -> read(json, line))
                .map(node -> dynamicTest(node.get("file").asText(), () -> check(node)));
    }

    private void check(JsonNode expected) throws IOException {
        var file = expected.get("file").asText();
        switch (file) {
            case "sailfish-retrieve_GarbageRetrieve_garbage" ->
                assertThatThrownBy(() -> decode(file)).isInstanceOf(PduException.class);
            // Android's codec refuses this one because its Content-Type is no multipart
            case "sailfish-mms_codec_m-retrieve_5.conf" -> checkRefusalWithoutMultipart(decode(file));
            default -> ExpectedPdu.corrected(expected).check(decode(file));
        }
    }

    private static void checkRefusalWithoutMultipart(Pdu pdu) {
        var refusal = (RetrieveConf) pdu;
        assertThat(refusal.retrieveStatus()).contains(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(refusal.retrieveText()).isPresent();
        var content = refusal.content().orElseThrow();
        assertThat(content.mediaType().name()).isEqualTo("text/plain");
        assertThat(content.multipart()).isEmpty();
    }

    /** What Android's codec, whose verdict the other cases go by, does not look at. */
    @Test
    void keepsAnUnknownHeaderField() throws IOException {
        assertThat(decode("ofono-rc-mms-1-3-con-281.mms").extensions())
                .extracting(Object::toString)
                .containsExactly("X-MMS-Unrecognised-Header-Field: Yes");
    }

    @TestFactory
    Stream<DynamicTest> writesEveryPduSoThatItReadsTheSame() throws IOException {
        return files().filter(file -> !file.endsWith("garbage"))
                .map(file -> dynamicTest(file, () -> {
                    var pdu = decode(file);
                    assertThat(decoder.decode(new PduEncoder().encode(pdu))).isEqualTo(pdu);
                }));
    }

    @TestFactory
    Stream<DynamicTest> makesTheSameContentOfItsRawOctets() throws IOException {
        return files().filter(file -> file.endsWith(".req"))
                .map(file -> dynamicTest(file, () -> {
                    var octets = octets(file);
                    var content = ((SendReq) decoder.decode(octets)).content();
                    assertThat(content.raw())
                            .isEqualTo(octets.from(octets.size() - content.raw().size()));
                    assertThat(Content.stored(content.raw()).multipart()).isEqualTo(content.multipart());
                }));
    }

    private static Stream<String> files() throws IOException {
        try (var files = Files.list(Shared.corpus())) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("INDEX") && !name.startsWith("expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private Pdu decode(String file) throws IOException {
        return decoder.decode(octets(file));
    }

    private static Octets octets(String file) throws IOException {
        return Octets.of(Files.readAllBytes(Shared.corpus().resolve(file)));
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
