package org.heliograph.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The totals are made of the numbers that Prometheus reads. */
class CountsTest {
    private final EveryMetric every = new EveryMetric();

    @Test
    void knowsWhatHappenedInBetween() {
        every.happen();
        Counts first = Counts.of(every.registry());
        assertThat(first.byName().keySet())
                .contains(
                        "accepted", "recipients", "octets", "repeated", "fetched", "notifications.sent", "reports.sent")
                .anyMatch(name -> name.startsWith("refused."))
                .anyMatch(name -> name.startsWith("ended."));
        assertThat(Counts.of(every.registry()).since(first)).isEmpty();
        every.registry().counter("heliograph.messages.refused", "status", "odd").increment(2);
        assertThat(Counts.of(every.registry()).since(first)).containsOnly(Map.entry("refused.odd", 2L));
        every.close();
    }
}
