package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Content;

/** What holds for every PDU of every type, and for octets that are none. */
class PduPropertyTest {
    private static final String VERSION_1_0 = "8d90";

    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);
    private final PduEncoder encoder = new PduEncoder();

    @Provide
    Arbitrary<Pdu> pdus() {
        return Arbitraries.of(MessageType.class).flatMap(this::ofType);
    }

    private Arbitrary<Pdu> ofType(MessageType type) {
        return Arbitraries.randomValue(random -> new RandomPdus(random).pdu(type));
    }

    @Property(tries = 5_000)
    void readsWhatItWrites(@ForAll("pdus") Pdu pdu) {
        assertThat(decoder.decode(encoder.encode(pdu))).isEqualTo(pdu);
    }

    @Property(tries = 1_000)
    void handsAClientOnlyWhatAClientSends(@ForAll("pdus") Pdu pdu) {
        var octets = encoder.encode(pdu);
        if (pdu instanceof Pdu.FromClient) {
            assertThat(decoder.fromClient(octets)).isEqualTo(pdu);
        } else {
            assertThat(fault(() -> decoder.fromClient(octets))).isEqualTo(PduFault.NOT_FROM_CLIENT);
        }
    }

    /**
     * Every proper prefix of a PDU is refused, except for those that nobody could tell from a PDU: cut exactly between
     * two fields, with all mandatory ones before the cut, it lacks no more than the optional ones behind it; and a body
     * in one piece has no end but the end of the octets. Cut before its version it is one of version 1.0. In a body of
     * parts every prefix is refused.
     */
    @Property(tries = 400)
    void refusesEveryProperPrefixThatIsNoPduItself(@ForAll("pdus") Pdu pdu) {
        var whole = encoder.encode(pdu);
        int parts = startOfParts(pdu, whole);
        for (int size = 0; size < whole.size(); size++) {
            var prefix = whole.slice(0, size);
            var hex = prefix.toHex();
            try {
                var read = decoder.decode(prefix);
                assertThat(size).as("cut in the parts").isLessThan(parts);
                assertThat(encoder.encode(read).toHex())
                        .as("cut within a field")
                        .isIn(hex, hex + VERSION_1_0);
            } catch (PduException e) {
                assertThat(e.fault()).isIn(PduFault.TRUNCATED, PduFault.MISSING_FIELD);
            }
        }
    }

    private static int startOfParts(Pdu pdu, Octets whole) {
        var content = content(pdu);
        boolean parts = content != null && content.multipart().isPresent();
        return parts ? whole.size() - content.raw().size() : Integer.MAX_VALUE;
    }

    private static Content content(Pdu pdu) {
        if (pdu instanceof SendReq it) return it.content();
        if (pdu instanceof RetrieveConf it) return it.content().orElse(null);
        if (pdu instanceof MboxViewConf it) return it.content();
        if (pdu instanceof MboxUploadReq it) return it.content();
        return pdu instanceof MboxDescr it ? it.content().orElse(null) : null;
    }

    @Property(tries = 3_000)
    void givesOfNoiseAFaultAndNothingElse(@ForAll byte[] noise) {
        survive(Octets.of(noise));
    }

    @Property(tries = 3_000)
    void givesOfNoiseBehindATypeAFaultOrAPdu(@ForAll MessageType type, @ForAll byte[] noise) {
        var octets = new byte[noise.length + 4];
        octets[0] = (byte) 0x8C;
        octets[1] = (byte) type.octet();
        octets[2] = (byte) 0x98;
        System.arraycopy(noise, 0, octets, 4, noise.length);
        survive(Octets.of(octets));
    }

    @Property(tries = 4_000)
    void givesOfAMutatedPduAFaultOrAPdu(@ForAll("pdus") Pdu pdu, @ForAll Random random) {
        survive(new Mutation(random).of(encoder.encode(pdu)));
    }

    /** Whatever was read can be written and reads the same again; whatever it is, it can be told. */
    private void survive(Octets octets) {
        assertThat(PduTree.render(octets, DecoderLimits.DEFAULT)).isNotEmpty();
        try {
            var pdu = decoder.decode(octets);
            assertThat(decoder.decode(encoder.encode(pdu))).isEqualTo(pdu);
        } catch (PduException e) {
            assertThat(e.offset()).isBetween(0, octets.size());
        }
    }

    private static PduFault fault(Runnable decoding) {
        try {
            decoding.run();
        } catch (PduException e) {
            return e.fault();
        }
        return fail("decoded");
    }
}
