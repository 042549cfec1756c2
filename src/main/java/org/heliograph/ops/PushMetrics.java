package org.heliograph.ops;

import static org.heliograph.ops.TransactionLog.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.heliograph.bearer.Pushed;

/** Counts pushes, of notifications and of reports, as the bearer ended them. */
@ApplicationScoped
public class PushMetrics {
    private Metrics metrics;

    public PushMetrics() {} // for the container

    @Inject
    public PushMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    void pushed(@Observes Pushed it) {
        metrics.timer(
                        "heliograph.push",
                        "How long the bearer took to hand a push over, or to fail.",
                        Metrics.MOMENTS,
                        "bearer",
                        word(it.bearer()),
                        "outcome",
                        word(it.outcome()))
                .record(it.took());
    }
}
