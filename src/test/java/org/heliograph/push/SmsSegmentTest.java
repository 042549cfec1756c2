package org.heliograph.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.heliograph.Hex.octets;

import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation.Width;
import org.junit.jupiter.api.Test;

/** User data headers and what is behind them. */
class SmsSegmentTest {
    private static final Concatenation FIRST_OF_TWO = new Concatenation(Width.EIGHT_BITS, 0x5A, 2, 1);

    @Test
    void readsAndWritesThePorts() {
        var segment = read("06 05 04 0B84 23F0 01");
        assertThat(segment.header().ports()).contains(ApplicationPorts.WAP_PUSH);
        assertThat(segment.header().concatenation()).isEmpty();
        assertThat(segment.data()).isEqualTo(octets("01"));
        assertThat(segment.toOctets()).isEqualTo(octets("06 05 04 0B84 23F0 01"));
    }

    @Test
    void readsTheElementsInEitherOrderAndWritesThePortsFirst() {
        var portsFirst = read("0B 0504 0B84 23F0 0003 5A 02 01 FF");
        assertThat(portsFirst.header().concatenation()).contains(FIRST_OF_TWO);
        assertThat(read("0B 0003 5A 02 01 0504 0B84 23F0 FF")).isEqualTo(portsFirst);
        assertThat(portsFirst.toOctets()).isEqualTo(octets("0B 0504 0B84 23F0 0003 5A 02 01 FF"));
    }

    @Test
    void readsAndWritesASixteenBitReference() {
        var octets = octets("0C 0504 0B84 23F0 0804 1234 FF FE AA");
        var segment = SmsSegment.read(octets);
        assertThat(segment.header().concatenation()).contains(new Concatenation(Width.SIXTEEN_BITS, 0x1234, 255, 254));
        assertThat(segment.toOctets()).isEqualTo(octets);
    }

    @Test
    void passesOverUnknownElements() {
        assertThat(read("0F 2402 AABB 0504 0B84 23F0 0003 5A 02 01 FF"))
                .isEqualTo(read("0B 0504 0B84 23F0 0003 5A 02 01 FF"));
        assertThat(read("02 7000 FF").header()).isEqualTo(new UserDataHeader(Optional.empty(), Optional.empty()));
        assertThat(read("00 FF").data()).isEqualTo(octets("FF"));
    }

    @Test
    void ofRepeatedElementsTheLastCounts() {
        assertThat(read("0C 0504 0001 0002 0504 0B84 23F0").header().ports()).contains(ApplicationPorts.WAP_PUSH);
        assertThat(read("0B 0804 0001 0201 0003 5A 02 01").header().concatenation())
                .contains(FIRST_OF_TWO);
    }

    @Test
    void ignoresACountThatCannotBe() {
        for (var impossible : new String[] {"5A 00 00", "5A 02 00", "5A 02 03", "5A 00 01"})
            assertThat(read("05 0003" + impossible).header().concatenation()).isEmpty();
    }

    @Test
    void tellsWhatIsWrongAndWhere() {
        refused("", PushFault.TRUNCATED, 0);
        refused("06 0504 0B84 23", PushFault.TRUNCATED, 1);
        refused("01 05 04", PushFault.TRUNCATED, 2);
        refused("05 0504 0B84 23F0", PushFault.TRUNCATED, 3);
        refused("05 0503 0B84 23F0", PushFault.TRUNCATED, 6);
        refused("07 0505 0B84 23F0 00", PushFault.MALFORMED, 7);
        refused("06 0004 5A 02 01 00", PushFault.MALFORMED, 6);
        refused("00" + "FF".repeat(140), PushFault.LIMIT_EXCEEDED, 0);
        assertThat(read("00" + "FF".repeat(139)).data().size()).isEqualTo(139);
    }

    private static void refused(String hex, PushFault fault, int offset) {
        assertThatExceptionOfType(PushException.class)
                .as(hex)
                .isThrownBy(() -> read(hex))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void refusesWhatCannotBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationPorts(65_536, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationPorts(2948, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concatenation(Width.EIGHT_BITS, 256, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concatenation(Width.SIXTEEN_BITS, 1, 256, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Concatenation(Width.SIXTEEN_BITS, 1, 2, 3));
        var none = new UserDataHeader(Optional.empty(), Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsSegment(none, Octets.of(new byte[140])));
    }

    private static SmsSegment read(String hex) {
        return SmsSegment.read(octets(hex));
    }
}
