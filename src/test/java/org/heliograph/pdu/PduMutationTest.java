package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.Shared;
import org.junit.jupiter.api.Test;

/** Ten thousand damaged PDUs, real ones and our own: each is a PDU still or a fault, and neither takes long. */
class PduMutationTest {
    private static final int MUTATIONS = 10_000;
    private static final long SEED = 2;

    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);
    private final Random random = new Random(SEED);

    @Test
    void damagedPdusOfOurOwnAreReadOrRefused() {
        var own =
                CivilPdus.all().values().stream().map(new PduEncoder()::encode).toList();
        assertMutationsAreReadOrRefused(own);
    }

    @Test
    void damagedRealPdusAreReadOrRefused() throws IOException {
        var real = new ArrayList<Octets>();
        try (var files = Files.list(Shared.corpus())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                if (Files.size(file) < 20_000) real.add(Octets.of(Files.readAllBytes(file)));
        }
        assertMutationsAreReadOrRefused(real);
    }

    private void assertMutationsAreReadOrRefused(List<Octets> pdus) {
        var mutation = new Mutation(random);
        Map<PduFault, Integer> faults = new EnumMap<>(PduFault.class);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            var octets = mutation.of(pdus.get(i % pdus.size()));
            try {
                decoder.decode(octets);
                read++;
            } catch (PduException e) {
                faults.merge(e.fault(), 1, Integer::sum);
            }
        }
        assertThat(read).as("read in spite of the damage").isPositive();
        assertThat(faults)
                .containsKeys(PduFault.TRUNCATED, PduFault.MALFORMED, PduFault.MISSING_FIELD, PduFault.UNKNOWN_TYPE);
    }
}
