package org.heliograph.wsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.Hex.octets;

import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        "9E, image/jpeg",
        "03 02 0302, application/vnd.syncml+xml",
        "696D6167652F4A504700, image/jpg",
        "01 83, text/plain",
        "03 83 81EA, text/plain; charset=utf-8",
        "05 83 81 0203E8, text/plain; charset=iso-10646-ucs-2",
        "08 83 81 7574662D3800, text/plain; charset=utf-8",
        "1F 03 83 81EA, text/plain; charset=utf-8",
        "05 83 85 612E00, text/plain; name=a.",
        "06 83 85 22612E00, text/plain; name=a.",
        "07 83 85 22612E2200, text/plain; name=a.",
        "05 83 97 612E00, text/plain; name=a.",
        "08 83 6E616D6500 6100, text/plain; name=a",
        "03 B3 89 83, application/vnd.wap.multipart.related; type=text/plain",
        "03 B3 83 83, application/vnd.wap.multipart.related; type=text/plain",
        "04 9E 80 8331, image/jpeg; q=0.333",
        "03 9E 80 33, image/jpeg; q=0.50",
        "03 9E 82 92, image/jpeg; level=1.2",
        "03 9E 90 00, image/jpeg; secure",
        "06 9E 93 03 015180, image/jpeg; creation-date=86400",
        "06 83 F1 6100 81EA, text/plain; charset=utf-8",
        "01 E0, application/octet-stream"
    })
    void readsEveryForm(String hex, String expected) {
        var in = octets(hex).reader();
        assertThat(MediaType.read(in)).hasToString(expected);
        assertThat(in.hasMore()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "image/JPEG, 9e",
        "text/x-vCard, 87",
        "image/jpg, 696d6167652f6a706700",
        "application/vnd.syncml.ds.notification, 6170706c69636174696f6e2f766e642e73796e636d6c2e64732e6e6f74696669636174696f6e00"
    })
    void writesTheNumbersEveryClientKnows(String name, String hex) {
        assertThat(written(MediaType.of(name)).toHex()).isEqualTo(hex);
    }

    @Test
    void writesTheParametersOfTheFirstVersions() {
        var type = MediaType.MULTIPART_RELATED
                .with(Parameter.of("start", "<smil>"))
                .with(Parameter.of("type", "application/smil"));
        assertThat(written(type)).isEqualTo(octets("1BB38A3C736D696C3E00896170706C69636174696F6E2F736D696C00"));
    }

    private static Octets written(MediaType type) {
        var out = new OctetWriter();
        type.write(out);
        return out.toOctets();
    }
}
