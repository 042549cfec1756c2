package org.heliograph.trace;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Removes every few minutes what was kept for long enough. Several nodes may do so at once. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class TraceTimer {
    private static final System.Logger LOG = System.getLogger(TraceTimer.class.getName());
    private static final long INTERVAL = Duration.ofMinutes(5).toMillis();

    /** What is left after so many batches has to wait for the next time, as the server may want to stop. */
    private static final int MOST_BATCHES = 500;

    @Resource
    private TimerService timers;

    @Inject
    private TraceSweep sweep;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(INTERVAL, INTERVAL, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        try {
            boolean more = true;
            for (int i = 0; more && i < MOST_BATCHES; i++) {
                more = sweep.sweep();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "old traces could not be removed; tried again in some minutes", e);
        }
    }
}
