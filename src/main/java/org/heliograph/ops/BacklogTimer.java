package org.heliograph.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks at the queues every ten seconds, so that whoever reads the numbers never waits for the database. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class BacklogTimer {
    private static final long FIRST_MILLIS = 1_000;
    private static final long EVERY_MILLIS = 10_000;

    @Resource
    private TimerService timers;

    @Inject
    private BacklogMetrics backlog;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(FIRST_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        backlog.look();
    }
}
