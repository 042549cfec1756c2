package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenOctetsTest {
    private static final Octets OCTETS = Octets.hex("8c83984e3432008d9295819181");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8c83984e3432008d9295819181",
                "8C 83 98 4E 34 32 00 8D 92 95 81 91 81",
                "8c:83:98:4e:34:32:00:8d:92:95:81:91:81",
                "0x8c, 0x83, 0x98, 0x4e, 0x34, 0x32, 0x00, 0x8d, 0x92, 0x95, 0x81, 0x91, 0x81",
                "0000  8c 83 98 4e 34 32 00 8d   ...N42..\n0008  92 95 81 91 81            .....\n",
                "00000000: 8c 83 98 4e 34 32 00 8d 92 95 81 91 81",
                "jIOYTjQyAI2SlYGRgQ==",
                "jIOYTjQyAI2SlYGRgQ",
                "jIOYTjQy\nAI2SlYGRgQ=="
            })
    void areReadInAnyDress(String text) {
        assertThat(WrittenOctets.of(text)).contains(OCTETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello, world", "8c 8", "<html>"})
    void areNotMadeUp(String text) {
        assertThat(WrittenOctets.of(text)).isEmpty();
    }

    @Test
    void ofAFileAreItsTextOnlyIfThatIsDigits() {
        assertThat(WrittenOctets.orAsTheyAre(OCTETS)).isEqualTo(OCTETS);
        assertThat(WrittenOctets.orAsTheyAre(Octets.utf8("8c83 984e3432008d9295819181\n")))
                .isEqualTo(OCTETS);
        assertThat(WrittenOctets.orAsTheyAre(Octets.utf8("jIOYTjQyAI2S"))).isEqualTo(Octets.utf8("jIOYTjQyAI2S"));
    }
}
