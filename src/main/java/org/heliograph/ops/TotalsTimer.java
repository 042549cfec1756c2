package org.heliograph.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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

/** Lets the node say every five seconds how it is. */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class TotalsTimer {
    private static final long EVERY_MILLIS = 5_000;

    @Resource
    private TimerService timers;

    @Inject
    private NodeTotals totals;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        totals.look();
    }

    @PreDestroy
    void end() {
        totals.end();
    }
}
