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

/** Looks every so often for imports that nobody works on any more. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportTimer {
    private static final System.Logger LOG = System.getLogger(ImportTimer.class.getName());
    private static final long INTERVAL_MILLIS = 10_000;

    @Resource
    private TimerService timers;

    @Inject
    private Imports imports;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(INTERVAL_MILLIS, INTERVAL_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        try {
            imports.goOn();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "imports cannot be looked for now", e);
        }
    }
}
