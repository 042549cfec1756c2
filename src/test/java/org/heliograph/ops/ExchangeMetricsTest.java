package org.heliograph.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.testbed.Exposition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeMetricsTest {
    private static final String FAILED = "heliograph_requests_total"
            + "{ending=\"failed\",kind=\"m-send-req\",point=\"mm1\",status=\"error_transient_failure\"}";
    private static final String REFUSED = "heliograph_messages_refused_total{status=\"error_transient_failure\"}";

    private final Metrics metrics = new Metrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    /** Prometheus sees growth only from one reading to the next. */
    @Test
    void countsFailuresFromZeroSoThatTheFirstOfThemAreSeenToGrow() {
        var exchanges = new ExchangeMetrics(metrics);
        exchanges.begin();
        assertThat(values()).containsEntry(FAILED, 0.0).containsEntry(REFUSED, 0.0);
        exchanges.over(EveryMetric.exchange("m-send-req", Ending.FAILED, "error_transient_failure"));
        assertThat(values()).containsEntry(FAILED, 1.0).containsEntry(REFUSED, 1.0);
    }

    private Map<String, Double> values() {
        return Exposition.read(metrics.scrape()).values();
    }
}
