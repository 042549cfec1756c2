package org.heliograph.pdu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.heliograph.octet.Octets;

/**
 * Octets that Jazzer makes up, guided by the branches they reach.
 *
 * <p>In the normal run the inputs below {@code src/test/resources/org/heliograph/pdu/PduDecoderFuzzTestInputs} are
 * decoded. The long run, which adds its findings there:
 *
 * <pre>JAZZER_FUZZ=1 ./mvnw test -Dtest=PduDecoderFuzzTest -Djazzer.hooks=true</pre>
 */
class PduDecoderFuzzTest {
    private static final DecoderLimits LIMITS = new DecoderLimits(100_000, 10_000, 100, 20, 2_000, 3);

    private final PduDecoder decoder = new PduDecoder(LIMITS);
    private final PduEncoder encoder = new PduEncoder();

    /** A PDU or a fault, nothing else; and a PDU reads the same when it is written again. */
    @FuzzTest(maxDuration = "2m")
    void decode(byte[] input) {
        var octets = Octets.of(input);
        PduTree.render(octets, LIMITS);
        Pdu pdu;
        try {
            pdu = decoder.decode(octets);
        } catch (PduException e) {
            return;
        }
        var written = encoder.encode(pdu);
        assertEquals(pdu, new PduDecoder(DecoderLimits.DEFAULT).decode(written));
    }
}
