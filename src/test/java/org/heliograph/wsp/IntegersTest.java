package org.heliograph.wsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heliograph.Hex.octets;

import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegersTest {
    @ParameterizedTest
    @CsvSource({"0, 00", "127, 7f", "128, 8100", "300, 822c", "2147483647, 87ffffff7f"})
    void readsAndWritesAUintvar(int value, String hex) {
        var out = new OctetWriter();
        Integers.uintvar(out, value);
        assertThat(out.toOctets().toHex()).isEqualTo(hex);
        assertThat(Integers.uintvarSize(value)).isEqualTo(hex.length() / 2);
        assertThat(Integers.uintvar(octets(hex).reader())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 80", "3, 83", "127, ff", "128, 0180", "86400, 03015180", "9223372036854775807, 087fffffffffffffff"})
    void readsAndWritesAnInteger(long value, String hex) {
        var out = new OctetWriter();
        Integers.integer(out, value);
        assertThat(out.toOctets().toHex()).isEqualTo(hex);
        assertThat(Integers.integer(octets(hex).reader())).isEqualTo(value);
    }

    @Test
    void readsALongIntegerWithMoreOctetsThanItNeeds() {
        assertThat(Integers.longInteger(octets("0A 00000000000000000007").reader()))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"27, 1b", "30, 1e", "31, 1f1f", "200, 1f8148"})
    void readsAndWritesAValueLength(int length, String hex) {
        var value = new OctetWriter();
        for (int i = 0; i < length; i++) value.octet(0xAA);
        var out = new OctetWriter();
        Integers.lengthAndValue(out, value);
        assertThat(out.toOctets().toHex()).startsWith(hex + "aa");
        assertThat(Integers.valueSlice(out.toOctets().reader()).remaining()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8888888888 00", "8FFFFFFF7F"})
    void refusesAUintvarOfMoreThan31Bits(String hex) {
        assertThatThrownBy(() -> Integers.uintvar(octets(hex).reader())).isInstanceOf(OctetException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "1F01", "20", "09 FFFFFFFFFFFFFFFFFF", "04 0102"})
    void refusesWhatIsNoLongInteger(String hex) {
        assertThatThrownBy(() -> Integers.longInteger(octets(hex).reader())).isInstanceOf(OctetException.class);
    }
}
