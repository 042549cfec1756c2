package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);

    @Test
    void givesPlacesAtTheWantedPace() {
        var throughput = new Throughput(4, nanos::get);
        assertThat(throughput.reserve(1, PATIENCE)).contains(Duration.ZERO);
        assertThat(throughput.reserve(2, PATIENCE)).contains(Duration.ofMillis(250));
        assertThat(throughput.reserve(1, PATIENCE)).contains(Duration.ofMillis(750));
        pass(Duration.ofMillis(750));
        assertThat(throughput.reserve(1, PATIENCE)).contains(Duration.ofMillis(250));
    }

    @Test
    void takesNoPlaceBeyondPatience() {
        var throughput = new Throughput(1, nanos::get);
        assertThat(throughput.reserve(2, PATIENCE)).contains(Duration.ZERO);
        assertThat(throughput.reserve(1, PATIENCE)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(throughput.reserve(1, PATIENCE)).contains(PATIENCE);
    }

    @Test
    void savesNoPlacesUp() {
        var throughput = new Throughput(10, nanos::get);
        pass(Duration.ofHours(1));
        assertThat(throughput.reserve(1, PATIENCE)).contains(Duration.ZERO);
        assertThat(throughput.reserve(1, PATIENCE)).contains(Duration.ofMillis(100));
    }

    @Test
    void knowsNoLimitAtZero() {
        var throughput = new Throughput(0, nanos::get);
        for (int i = 0; i < 1_000; i++)
            assertThat(throughput.reserve(3, PATIENCE)).contains(Duration.ZERO);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
