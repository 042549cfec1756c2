package org.heliograph.config;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Looks every other second whether settings were changed on another node. The first look is that of SchemaAtStart, which
 * this must not meet: a timer's thread waits for the start to end, and the start would wait for it.
 */
@Singleton
@Startup
@DependsOn("SchemaAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LiveTimer {
    private static final long INTERVAL_MILLIS = 2_000;

    @Resource
    private TimerService timers;

    @Inject
    private Live live;

    @PostConstruct
    void start() {
        again();
    }

    @Timeout
    void look() {
        try {
            live.refresh();
        } finally {
            again();
        }
    }

    /** Not by an interval: looking takes longer than that while a database is away. */
    private void again() {
        timers.createSingleActionTimer(INTERVAL_MILLIS, new TimerConfig(null, false));
    }
}
