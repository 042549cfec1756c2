package org.heliograph.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The JVM that the server runs in, with whatever else is deployed there, and which version of ours this is. */
@ApplicationScoped
public class ServerMetrics {
    private Metrics metrics;
    private JvmGcMetrics collections;

    public ServerMetrics() {} // for the container

    @Inject
    public ServerMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    void begin(String version) {
        MeterRegistry registry = metrics.registry();
        new ClassLoaderMetrics().bindTo(registry);
        new JvmInfoMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections = new JvmGcMetrics();
        collections.bindTo(registry);
        Gauge.builder("heliograph.build.info", () -> 1)
                .description("1, with the version of Heliograph.")
                .tag("version", version)
                .register(registry);
    }

    /** It listens to the JVM, which would keep the whole application. */
    @PreDestroy
    void end() {
        if (collections != null) {
            collections.close();
        }
    }
}
