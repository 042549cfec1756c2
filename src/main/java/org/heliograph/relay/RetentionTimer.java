package org.heliograph.relay;

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
import java.util.function.BooleanSupplier;

/** Removes what is old, every few minutes. Several nodes may do so at once. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {
    private static final System.Logger LOG = System.getLogger(RetentionTimer.class.getName());
    private static final long INTERVAL = Duration.ofMinutes(10).toMillis();

    /** What is left after so many batches has to wait for the next time, as the server may want to stop. */
    private static final int MOST_BATCHES = 500;

    @Resource
    private TimerService timers;

    @Inject
    private RetentionService retention;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(INTERVAL, INTERVAL, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        try {
            repeat(retention::removeOldMessages);
            repeat(retention::removeOldChargeRecords);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "old rows could not be removed; tried again in some minutes", e);
        }
    }

    private static void repeat(BooleanSupplier batch) {
        for (int i = 0; i < MOST_BATCHES && batch.getAsBoolean(); i++) {
            // the next
        }
    }
}
