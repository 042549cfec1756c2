package org.heliograph.inspect;

import static org.heliograph.Hex.octets;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.heliograph.octet.Octets;

/** Whatever the octets, each has its place in a tree. */
class InspectorPropertyTest {
    private static final Bounds BOUNDS = new Bounds(10_000, 2_000, 20, 50, 4);
    private static final List<Octets> CIVIL = List.of(
            octets(
                    "8C80 983100 8D92 890181 972B34362F545950453D504C4D4E00 9609EA4772C3BCC39F6500 880581030151 80"
                            + "841BB38A3C736D696C3E00896170706C69636174696F6E2F736D696C00 01 0606 05 83 81EA 8E 6100 48656C6C6F21"),
            octets("010603BEAF84 8C82984E3432008D928919802B333538343031323334353637 2F545950453D504C4D4E00"
                    + "9648690 08A808E02800088058103 02A300 83687474703A2F2F6D2F7200"),
            octets("8C8E 984200 8D92 9280 AA028083 C1FF 582D4100 6200 84A3 01 01 06 BE 8C93 8D92 9699"),
            octets("0B05040B8423F000035A0201 2A0624617070"),
            octets("0000003E 00000004 00000000 00000001 00 0500414200 0101333500 40 00 00 00 00 00 00 04 00 15"
                    + "0605040B8423F0 010603BEAF84 8C869802 0000"));

    private final Inspector inspector = new Inspector(BOUNDS);

    @Property(tries = 3_000)
    void noiseHasAnOutcome(@ForAll @Size(max = 300) byte[] noise) {
        Coverage.check(inspector.inspect(Octets.of(noise)));
    }

    @Property(tries = 5_000)
    void damagedOctetsHaveAnOutcome(
            @ForAll @IntRange(max = 4) int which, @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int damages) {
        var octets = CIVIL.get(which).toArray();
        var random = new Random(seed);
        for (int i = 0; i < damages; i++) octets[random.nextInt(octets.length)] = (byte) random.nextInt();
        int size = random.nextInt(4) == 0 ? random.nextInt(octets.length + 1) : octets.length;
        Coverage.check(inspector.inspect(Octets.of(octets, 0, size)));
    }

    @Property(tries = 50)
    void manyFieldsEndTheTreeAndNothingElse(@ForAll @IntRange(min = 3, max = 255) int octet) {
        var many = new byte[10_000];
        java.util.Arrays.fill(many, (byte) octet);
        many[0] = (byte) 0x8C;
        many[1] = (byte) 0x80;
        Coverage.check(inspector.inspect(Octets.of(many)));
    }
}
