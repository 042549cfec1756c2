package org.heliograph.pdu;

import java.util.Arrays;
import java.util.Random;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** Damages octets the way bad clients, bad lines and bad people do. */
final class Mutation {
    private static final int[] AWKWARD = {0x00, 0x01, 0x1E, 0x1F, 0x20, 0x22, 0x7F, 0x80, 0x81, 0x84, 0xFE, 0xFF};

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    Octets of(Octets whole) {
        var octets = whole;
        for (int i = random.nextInt(4); i >= 0; i--) octets = once(octets);
        return octets;
    }

    private Octets once(Octets octets) {
        int size = octets.size();
        int at = random.nextInt(size + 1);
        int length = random.nextInt(Math.min(size - at, 40) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> octets.slice(0, at);
            case 1 -> join(octets.slice(0, at), octets.from(at + length));
            case 2 -> join(octets.slice(0, at + length), octets.from(at));
            case 3 -> join(octets.slice(0, at), noise(random.nextInt(8)), octets.from(at));
            case 4 -> size == 0 ? octets : with(octets, at % size, AWKWARD[random.nextInt(AWKWARD.length)]);
            default -> size == 0 ? octets : with(octets, at % size, octets.octet(at % size) ^ 1 << random.nextInt(8));
        };
    }

    private Octets noise(int size) {
        var noise = new byte[size];
        random.nextBytes(noise);
        return Octets.of(noise);
    }

    private static Octets with(Octets octets, int at, int octet) {
        var changed = octets.toArray();
        changed[at] = (byte) octet;
        return Octets.of(changed);
    }

    private static Octets join(Octets... pieces) {
        var out = new OctetWriter();
        Arrays.stream(pieces).forEach(out::octets);
        return out.toOctets();
    }
}
