package org.heliograph.relay;

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
import java.lang.System.Logger.Level;
import java.util.OptionalLong;

/** Exports charge records every so often, file after file until none is left. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ChargeExportTimer {
    private static final System.Logger LOG = System.getLogger(ChargeExportTimer.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private ChargeExportService service;

    @Inject
    private TimerSettings settings;

    @Inject
    private Node node;

    @PostConstruct
    void start() {
        long interval = settings.chargeExport().toMillis();
        if (interval > 0) {
            timers.createIntervalTimer(interval, interval, new TimerConfig(null, false));
        }
    }

    @Timeout
    void export() {
        try {
            while (!node.isDraining()) {
                OptionalLong next = service.claim();
                if (next.isEmpty()) {
                    return;
                }
                service.write(next.getAsLong());
                LOG.log(Level.INFO, "charge records written to file {0}", Long.toString(next.getAsLong()));
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "charge records could not be exported; tried again in " + settings.chargeExport(),
                    e);
        }
    }
}
