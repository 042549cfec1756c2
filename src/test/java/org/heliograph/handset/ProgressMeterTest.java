package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** How an upload is shown, on a terminal and elsewhere. */
class ProgressMeterTest {
    private final StringWriter said = new StringWriter();

    @Test
    void elsewhereThereIsALineAQuarter() {
        var meter = new ProgressMeter(new PrintWriter(said), false);
        for (int octets = 0; octets <= 100_000; octets += 1_000) meter.sent(octets, 100_000);
        meter.sent(100_000, 100_000);
        meter.end();
        assertThat(said.toString().lines())
                .containsExactly(
                        "sent 25 %, 25.0 of 100.0 kB",
                        "sent 50 %, 50.0 of 100.0 kB", "sent 75 %, 75.0 of 100.0 kB", "sent 100 %, 100.0 of 100.0 kB");
    }

    @Test
    void onATerminalABarGrowsInOneLine() {
        var meter = new ProgressMeter(new PrintWriter(said), true);
        meter.sent(0, 400);
        meter.sent(200, 400);
        meter.sent(200, 400);
        meter.sent(400, 400);
        meter.end();
        assertThat(said.toString().split("\r", -1)).hasSize(4);
        assertThat(said.toString())
                .contains("[" + "#".repeat(20) + ".".repeat(20) + "]  50 %  200 of 400 octets")
                .endsWith("400 of 400 octets" + System.lineSeparator());
    }

    @Test
    void brokenOffBarEndsItsLine() {
        var meter = new ProgressMeter(new PrintWriter(said), true);
        meter.sent(200, 400);
        meter.end();
        assertThat(said.toString()).endsWith(System.lineSeparator());
    }
}
