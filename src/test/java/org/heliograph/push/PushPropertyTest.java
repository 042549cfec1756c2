package org.heliograph.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.push.Concatenation.Width;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.TextHeader;
import org.heliograph.wsp.Texts;
import org.junit.jupiter.api.Assertions;

/** What holds for every push and every segment, and for octets that are neither. */
class PushPropertyTest {
    @Provide
    Arbitrary<WapPush> pushes() {
        var types = Arbitraries.of(
                MediaType.MMS_MESSAGE,
                MediaType.of("application/vnd.wap.sic"),
                MediaType.of("application/x-own"),
                MediaType.TEXT_PLAIN.with(CharacterSet.named("utf-8").orElseThrow()));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 255),
                        types,
                        headers().list().ofMaxSize(6),
                        octets(0, 400))
                .as(WapPush::new);
    }

    private static Arbitrary<PushHeader> headers() {
        var numbers = Arbitraries.integers().between(0, 0x7F);
        Arbitrary<PushHeader> numbered = Combinators.combine(numbers, values()).as(PushHeader.Numbered::new);
        var names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
        var texts = Arbitraries.strings().excludeChars('\0').ofMaxLength(20).filter(PushPropertyTest::isText);
        Arbitrary<PushHeader> textual =
                Combinators.combine(names, texts).as(TextHeader::new).map(PushHeader.Textual::new);
        return Arbitraries.oneOf(numbered, textual);
    }

    private static boolean isText(String text) {
        return Texts.decode(Octets.utf8(text)).equals(text);
    }

    /** A short integer, a text, or octets behind their length. */
    private static Arbitrary<Octets> values() {
        var integers =
                Arbitraries.integers().between(0x80, 0xFF).map(octet -> Octets.of(new byte[] {octet.byteValue()}));
        var texts = Arbitraries.strings()
                .withCharRange(' ', '\u007F')
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> Octets.utf8(text + "\0"));
        var measured = octets(0, 60).map(value -> {
            var out = new OctetWriter();
            Integers.lengthAndValue(out, new OctetWriter().octets(value));
            return out.toOctets();
        });
        return Arbitraries.oneOf(integers, texts, measured);
    }

    private static Arbitrary<Octets> octets(int least, int most) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Octets::of);
    }

    @Provide
    Arbitrary<Octets> noise() {
        return octets(0, 200);
    }

    @Property
    void readsWhatItWrites(@ForAll("pushes") WapPush push, @ForAll TypeForm form) {
        assertThat(WapPush.read(push.write(form))).isEqualTo(push);
    }

    /** A datagram says no length of its body: cut inside that it is a push, cut before it is none. */
    @Property(tries = 200)
    void refusesEveryPrefixThatEndsBeforeTheBody(@ForAll("pushes") WapPush push, @ForAll TypeForm form) {
        var whole = push.write(form);
        int start = whole.size() - push.body().size();
        for (int size = 0; size < start; size++) {
            var prefix = whole.slice(0, size);
            var fault = Assertions.assertThrows(PushException.class, () -> WapPush.read(prefix));
            assertThat(fault.fault()).isEqualTo(PushFault.TRUNCATED);
            assertThat(fault.offset()).isBetween(0, size);
        }
        for (int size = start; size < whole.size(); size++)
            assertThat(WapPush.read(whole.slice(0, size)).headers()).isEqualTo(push.headers());
    }

    @Property
    void noiseIsAPushOrAFault(@ForAll("noise") Octets noise, @ForAll @IntRange(max = 40) int length) {
        survives(noise);
        survives(WorkedPushes.join(Octets.of(new byte[] {1, 6, (byte) length}), noise));
    }

    private static void survives(Octets octets) {
        assertThat(PushTree.render(octets, DecoderLimits.DEFAULT)).endsWith("\n");
        try {
            var push = WapPush.read(octets);
            assertThat(WapPush.read(push.write(TypeForm.SHORT))).isEqualTo(push);
        } catch (PushException e) {
            assertThat(e.offset()).isBetween(0, octets.size());
        }
    }

    @Property
    void damageIsAPushOrAFault(@ForAll("pushes") WapPush push, @ForAll Random random) {
        var damaged = push.write(TypeForm.SHORT).toArray();
        for (int i = 0; i < 3; i++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        survives(Octets.of(damaged));
    }

    @Property
    void noiseIsASegmentOrAFault(@ForAll("noise") Octets noise) {
        try {
            var segment = SmsSegment.read(noise);
            assertThat(SmsSegment.read(segment.toOctets())).isEqualTo(segment);
        } catch (PushException e) {
            assertThat(e.offset()).isBetween(0, noise.size());
        }
    }

    @Property
    void putsTogetherWhatItSplits(
            @ForAll @Size(max = 2_000) byte[] datagram,
            @ForAll Width width,
            @ForAll int reference,
            @ForAll Random random) {
        var whole = Octets.of(datagram);
        var segmentation = new Segmentation(ApplicationPorts.WAP_PUSH, width);
        var segments = new ArrayList<SmsSegment>(segmentation.split(whole, reference));
        Collections.shuffle(segments, random);
        var reassembly = new Reassembly();
        List<Optional<Octets>> results = new ArrayList<>();
        for (var segment : segments) {
            var octets = segment.toOctets();
            assertThat(octets.size()).isLessThanOrEqualTo(SmsSegment.LARGEST);
            results.add(reassembly.add(SmsSegment.read(octets)));
        }
        assertThat(results.remove(results.size() - 1)).contains(whole);
        assertThat(results).allMatch(Optional::isEmpty);
    }
}
