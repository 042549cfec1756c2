package org.heliograph.relay;

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

/**
 * Wakes the workers every so often, for what no event announces: a due time that has come, a node that has died. Stops them
 * while the beans that they settle by are still there.
 */
@Singleton
@Startup
@DependsOn({"SchemaAtStart", "DeliveryService", "ReportService"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryTimer {
    @Resource
    private TimerService timers;

    @Inject
    private Delivery delivery;

    @Inject
    private TimerSettings settings;

    @PostConstruct
    void start() {
        long poll = settings.delivery().toMillis();
        timers.createIntervalTimer(poll, poll, new TimerConfig(null, false));
    }

    @PreDestroy
    void stop() {
        delivery.stop();
    }

    @Timeout
    void tick() {
        delivery.wake();
    }
}
