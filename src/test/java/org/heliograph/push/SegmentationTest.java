package org.heliograph.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.heliograph.push.WorkedPushes.FIRST_DATA;
import static org.heliograph.push.WorkedPushes.FIRST_HEADER;
import static org.heliograph.push.WorkedPushes.ONE_SEGMENT;
import static org.heliograph.push.WorkedPushes.SECOND_DATA;
import static org.heliograph.push.WorkedPushes.SECOND_HEADER;
import static org.heliograph.push.WorkedPushes.join;

import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.push.Concatenation.Width;
import org.junit.jupiter.api.Test;

/** Splitting and putting together. */
class SegmentationTest {
    private static final Segmentation SIXTEEN_BITS = new Segmentation(ApplicationPorts.WAP_PUSH, Width.SIXTEEN_BITS);

    @Test
    void writesTheWorkedSegmentsOctetForOctet() {
        assertThat(Segmentation.WAP_PUSH.split(ONE_SEGMENT.from(7), 9))
                .extracting(SmsSegment::toOctets)
                .containsExactly(ONE_SEGMENT);
        assertThat(Segmentation.WAP_PUSH.split(join(FIRST_DATA, SECOND_DATA), 0x5A))
                .extracting(SmsSegment::toOctets)
                .containsExactly(join(FIRST_HEADER, FIRST_DATA), join(SECOND_HEADER, SECOND_DATA));
    }

    @Test
    void fillsShortMessagesToTheLastOctet() {
        assertThat(sizes(Segmentation.WAP_PUSH, 0)).containsExactly(0);
        assertThat(sizes(Segmentation.WAP_PUSH, 133)).containsExactly(133);
        assertThat(sizes(Segmentation.WAP_PUSH, 134)).containsExactly(128, 6);
        assertThat(sizes(Segmentation.WAP_PUSH, 256)).containsExactly(128, 128);
        assertThat(sizes(Segmentation.WAP_PUSH, 257)).containsExactly(128, 128, 1);
        assertThat(sizes(SIXTEEN_BITS, 133)).containsExactly(133);
        assertThat(sizes(SIXTEEN_BITS, 134)).containsExactly(127, 7);
        assertThat(sizes(SIXTEEN_BITS, 254)).containsExactly(127, 127);
        assertThat(sizes(SIXTEEN_BITS, 255)).containsExactly(127, 127, 1);
        assertThat(SIXTEEN_BITS.split(some(134), 1).get(0).toOctets().size()).isEqualTo(140);
    }

    @Test
    void endsAtTwoHundredAndFiftyFiveSegments() {
        assertThat(sizes(Segmentation.WAP_PUSH, 255 * 128)).hasSize(255).containsOnly(128);
        assertThatIllegalArgumentException().isThrownBy(() -> Segmentation.WAP_PUSH.split(some(255 * 128 + 1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SIXTEEN_BITS.split(some(255 * 127 + 1), 1));
    }

    private static List<Integer> sizes(Segmentation segmentation, int size) {
        return segmentation.split(some(size), 1).stream()
                .map(segment -> segment.data().size())
                .toList();
    }

    @Test
    void takesTheLowBitsOfACounter() {
        assertThat(reference(Segmentation.WAP_PUSH, 0x1_23_45)).isEqualTo(0x45);
        assertThat(reference(SIXTEEN_BITS, 0x1_23_45)).isEqualTo(0x23_45);
        assertThat(reference(SIXTEEN_BITS, -1)).isEqualTo(0xFFFF);
    }

    private static int reference(Segmentation segmentation, int counter) {
        var second = segmentation.split(some(200), counter).get(1);
        return second.header().concatenation().orElseThrow().reference();
    }

    @Test
    void putsSegmentsTogetherInAnyOrder() {
        var segments = Segmentation.WAP_PUSH.split(some(300), 1);
        var reassembly = new Reassembly();
        assertThat(reassembly.missing()).isOne();
        assertThat(reassembly.add(segments.get(2))).isEmpty();
        assertThat(reassembly.add(segments.get(2))).as("again").isEmpty();
        assertThat(reassembly.missing()).isEqualTo(2);
        assertThat(reassembly.add(segments.get(0))).isEmpty();
        assertThat(reassembly.add(segments.get(1))).contains(some(300));
        assertThat(reassembly.add(segments.get(0))).as("too late").contains(some(300));
    }

    @Test
    void takesOneSegmentAlone() {
        assertThat(new Reassembly().add(SmsSegment.read(ONE_SEGMENT))).contains(ONE_SEGMENT.from(7));
    }

    @Test
    void refusesASegmentOfAnotherMessage() {
        var reassembly = new Reassembly();
        var segments = Segmentation.WAP_PUSH.split(some(200), 1);
        reassembly.add(segments.get(0));
        var otherPorts = new Segmentation(new ApplicationPorts(2949, 9200), Width.EIGHT_BITS);
        for (var other : List.of(
                Segmentation.WAP_PUSH.split(some(200), 2).get(1),
                Segmentation.WAP_PUSH.split(some(300), 1).get(1),
                SIXTEEN_BITS.split(some(200), 1).get(1),
                otherPorts.split(some(200), 1).get(1),
                SmsSegment.read(ONE_SEGMENT),
                new SmsSegment(segments.get(0).header(), some(1))))
            assertThatExceptionOfType(PushException.class)
                    .as("%s", other)
                    .isThrownBy(() -> reassembly.add(other))
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(PushFault.OTHER_MESSAGE));
        assertThat(reassembly.add(segments.get(1))).as("those before stay").contains(some(200));
    }

    @Test
    void afterOneAloneNothingMoreBelongs() {
        var reassembly = new Reassembly();
        var none = new UserDataHeader(Optional.empty(), Optional.empty());
        reassembly.add(new SmsSegment(none, some(3)));
        assertThatExceptionOfType(PushException.class).isThrownBy(() -> reassembly.add(new SmsSegment(none, some(4))));
        assertThatExceptionOfType(PushException.class)
                .isThrownBy(() ->
                        reassembly.add(Segmentation.WAP_PUSH.split(some(200), 2).get(1)));
    }

    /** Octets that differ from their neighbours. */
    private static Octets some(int size) {
        var octets = new byte[size];
        for (int i = 0; i < size; i++) octets[i] = (byte) (i % 251);
        return Octets.of(octets);
    }
}
