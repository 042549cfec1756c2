package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.PduTree;
import org.heliograph.push.PushTree;
import org.heliograph.testbed.Shared;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real PDUs, pushes and short messages of phones and operators. */
class InspectorCorpusTest {
    private static final Pattern LINE = Pattern.compile("^ *([0-9]+)  .*");
    private final Inspector inspector = new Inspector(Bounds.DEFAULT);

    @TestFactory
    Stream<DynamicTest> givesEachOctetOfEveryFileAPlace() throws IOException {
        return files().map(file -> dynamicTest(file.getFileName().toString(), () -> {
            var inspection = inspector.inspect(octets(file));
            Coverage.check(inspection);
            assertThat(inspection.found()).isNotEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> seesTheFieldsThatTheDecoderSees() throws IOException {
        return files().filter(file -> !file.toString().endsWith(".smpp"))
                .filter(file -> !file.toString().endsWith("garbage"))
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    var octets = octets(file);
                    var rendered = file.toString().endsWith(".push")
                            ? PushTree.render(octets, DecoderLimits.DEFAULT)
                            : PduTree.render(octets, DecoderLimits.DEFAULT);
                    var offsets = inspector.inspect(octets).found().stream()
                            .flatMap(found -> all(found.tree()))
                            .map(Piece::offset)
                            .toList();
                    rendered.lines()
                            .map(LINE::matcher)
                            .filter(java.util.regex.Matcher::matches)
                            .map(line -> Integer.valueOf(line.group(1)))
                            .filter(offset -> offset < octets.size())
                            .forEach(offset -> assertThat(offsets).contains(offset));
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingThatBreaksWherePhonesAndWiresharkAgree() throws IOException {
        return Stream.of(
                        "gammu-HelloWorld.mms",
                        "ofono-mms_m_notify_ind_1.mms",
                        "ofono-rc-mms-1-3-con-281.mms",
                        "pymsg-iPhone.mms",
                        "sailfish-mms_codec_m-retrieve_3.conf",
                        "sailfish-mms_codec_m-send_3.req")
                .map(name -> dynamicTest(name, () -> assertThat(inspector
                                .inspect(octets(Shared.corpus().resolve(name)))
                                .found()
                                .get(0)
                                .deviations())
                        .noneMatch(it -> it.severity() == Severity.BREAKS)));
    }

    @Test
    void tellsWhatIsNoPdu() throws IOException {
        var garbage = octets(Shared.corpus().resolve("sailfish-retrieve_GarbageRetrieve_garbage"));
        assertThat(inspector.inspect(garbage).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void tellsThatAndroidDropsAnAnswerThatIsNoMultipart() throws IOException {
        var refusal = octets(Shared.corpus().resolve("sailfish-mms_codec_m-retrieve_5.conf"));
        assertThat(inspector.inspect(refusal).found().get(0).deviations())
                .anyMatch(it -> it.severity() == Severity.BREAKS && it.words().contains("Android drops"));
    }

    @Test
    void tellsAMisspelledAddressType() throws IOException {
        var report = octets(Shared.corpus().resolve("sailfish-mms_codec_m-delivery_1.ind"));
        assertThat(inspector.inspect(report).found().get(0).deviations())
                .anyMatch(it -> it.words().contains("address type PLNM"));
    }

    @Test
    void putsSegmentsTogether() throws IOException {
        var submitted = octets(Shared.corpus().resolve("push/gammu-mms.smpp"));
        var push = octets(Shared.corpus().resolve("push/gammu-mms.push"));
        var inspection = inspector.inspect(submitted);
        assertThat(inspection.notes()).isEmpty();
        assertThat(inspection.found())
                .extracting(Found::kind)
                .containsExactly(Kind.SMPP_PDU, Kind.SMPP_PDU, Kind.WAP_PUSH);
        assertThat(inspection.found().get(2).octets()).isEqualTo(push);
    }

    private static Stream<Piece> all(Piece piece) {
        return Stream.concat(Stream.of(piece), piece.children().stream().flatMap(InspectorCorpusTest::all));
    }

    private static Stream<Path> files() throws IOException {
        try (var files = Files.walk(Shared.corpus())) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("INDEX.md")
                            && !file.toString().endsWith("expected.jsonl"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Octets octets(Path file) {
        try {
            return Octets.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
