package org.heliograph.wsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heliograph.Hex.octets;

import java.util.List;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetException.Reason;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipartTest {
    /** A part of one header octet, text/plain, and one octet of data. */
    private static final String A = "01 01 83 61 ";

    private static final String B = "01 01 83 62 ";

    private static Multipart read(String hex) {
        return Multipart.read(octets(hex).reader(), MultipartLimits.DEFAULT);
    }

    private static List<String> texts(String hex) {
        return read(hex).parts().stream().map(Part::text).toList();
    }

    private static Reason refusal(String hex) {
        return catchThrowableOfType(OctetException.class, () -> read(hex)).reason();
    }

    @Test
    void readsAsManyPartsAsAreAnnounced() {
        assertThat(texts("02" + A + B)).containsExactly("a", "b");
        assertThat(texts("00")).isEmpty();
    }

    @Test
    void readsOnWhereFewerAreAnnouncedThanThereAre() {
        assertThat(texts("00" + A + B)).containsExactly("a", "b");
        assertThat(texts("01" + A + B)).containsExactly("a", "b");
    }

    @Test
    void takesForPaddingWhatCannotBeReadAsParts() {
        assertThat(texts("01" + A + "0D0A")).containsExactly("a");
        assertThat(texts("01" + A + B + "00")).containsExactly("a");
        assertThat(texts("00" + A + "0D0A")).containsExactly("a");
    }

    @Test
    void refusesABodyThatWasCutShort() {
        assertThat(refusal("")).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal("02" + A)).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal("01 01 02 83 61")).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal("01 05 01 83 61")).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void partsAreSlicesOfWhatArrived() {
        var array = new byte[] {1, 1, 1, (byte) 0x83, 0x61};
        var part = Multipart.read(Octets.of(array).reader(), MultipartLimits.DEFAULT)
                .parts()
                .get(0);
        array[4] = 0x62; // nobody may do so; here it shows that there is no copy
        assertThat(part.text()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({
        "C0 22 3C613E 00, <a>",
        "C0 3C613E 00, <a>",
        "C0 22 3C613E 22 00, <a>",
        "436F6E74656E742D494400 3C613E00, <a>"
    })
    void readsAContentIdQuotedOrNot(String header, String id) {
        assertThat(part(header).contentId()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"C8 62617365363400", "436F6E74656E742D5472616E736665722D456E636F64696E6700 62617365363400"})
    void decodesATransferEncoding(String header) {
        var part = part(header);
        assertThat(part.transferEncoding()).contains("base64");
        assertThat(part.decoded()).isEqualTo(Octets.utf8("Hello"));
        assertThat(part.text()).isEqualTo("Hello");
        assertThat(part.content()).isEqualTo(Octets.utf8("SGVsbG8="));
    }

    @Test
    void decodesQuotedPrintable() {
        var encoded = Octets.utf8("H=C3=A9l=\r\nlo");
        assertThat(TransferEncoding.decode("Quoted-Printable", encoded)).contains(Octets.utf8("Héllo"));
        assertThat(TransferEncoding.decode("quoted-printable", Octets.utf8("=4")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AE 04 81 86 6100, attachment", "C5 04 82 86 6100, inline", "C5 06 6600 98 226100, f"})
    void readsEitherDisposition(String header, String kind) {
        var disposition = part(header).disposition().orElseThrow();
        assertThat(disposition.kind()).isEqualTo(kind);
        assertThat(disposition.filename()).contains("a");
    }

    @Test
    void passesOverUnknownPartHeaders() {
        assertThat(part("81 83 B1 6100 8E 6200").contentLocation()).contains("b");
    }

    private static Part part(String header) {
        var octets = octets(header);
        var head = String.format("%02X 08 83", octets.size() + 1) + octets.toHex();
        return read("01" + head + Octets.utf8("SGVsbG8=").toHex()).parts().get(0);
    }

    @Test
    void readsAMultipartInsideAPart() {
        var part = read("01 01 05 A6 01" + A).parts().get(0);
        var inner = part.multipart(MultipartLimits.DEFAULT).orElseThrow();
        assertThat(inner.parts()).extracting(Part::text).containsExactly("a");
    }

    @Test
    void refusesWhatIsWrongInsideAPart() {
        assertThat(refusal("01 01 05 A6 02" + A)).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void leavesMimeWithABoundaryAlone() {
        var type = MediaType.of("multipart/mixed").with(Parameter.of("boundary", "b"));
        var content = Content.of(type, Octets.utf8("--b\r\n\r\nHello\r\n--b--"));
        assertThat(content.multipart()).isEmpty();
        assertThat(Content.read(content.raw().reader(), MultipartLimits.DEFAULT))
                .isEqualTo(content);
    }

    @Test
    void aPartIsKnownByAllItsNames() {
        var part = Part.text(MediaType.TEXT_PLAIN, "x").named("t.txt");
        assertThat(part.names()).containsExactly("t.txt", "t.txt", "t.txt");
        assertThat(part.contentId()).contains("<t.txt>");
    }
}
