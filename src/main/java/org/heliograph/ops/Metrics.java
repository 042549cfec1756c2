package org.heliograph.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;

/** The numbers of this node since its start, and how Prometheus reads them. */
@ApplicationScoped
public class Metrics {
    /** For what is done while somebody waits. */
    static final Duration[] MOMENTS = millis(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000);

    /** For what may take a week. */
    static final Duration[] WAITS = millis(
            50,
            100,
            250,
            500,
            1_000,
            2_500,
            5_000,
            10_000,
            30_000,
            60_000,
            300_000,
            900_000,
            3_600_000,
            21_600_000,
            86_400_000,
            259_200_000,
            604_800_000);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    MeterRegistry registry() {
        return registry;
    }

    Counter counter(String name, String meaning, String... labels) {
        return Counter.builder(name).description(meaning).tags(labels).register(registry);
    }

    Timer timer(String name, String meaning, Duration[] buckets, String... labels) {
        return Timer.builder(name)
                .description(meaning)
                .tags(labels)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    /** All of it, as text in Prometheus' exposition format 0.0.4. */
    String scrape() {
        return registry.scrape();
    }

    @PreDestroy
    void close() {
        registry.close();
    }

    private static Duration[] millis(long... bounds) {
        return Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
