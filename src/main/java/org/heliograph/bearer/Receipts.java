package org.heliograph.bearer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.heliograph.relay.Receipt;
import org.heliograph.relay.ReceiptKey;
import org.heliograph.relay.ReceiptService;

/**
 * Hands on what network elements say of pushes. A receipt may overtake the answer to the push itself, so one that nobody
 * knows is tried again a few times before it is dropped.
 */
@ApplicationScoped
public class Receipts {
    private static final System.Logger LOG = System.getLogger(Receipts.class.getName());
    private static final List<Integer> AGAIN_AFTER_SECONDS = List.of(1, 5, 30);

    private ReceiptService service;

    @Resource
    private ManagedScheduledExecutorService threads;

    public Receipts() {} // for the container

    @Inject
    public Receipts(ReceiptService service) {
        this.service = service;
    }

    /** Takes a receipt. What goes wrong with the first attempt is thrown, so that the element may be told. */
    public void arrived(ReceiptKey key, Receipt receipt) {
        if (!service.arrived(key, receipt)) again(key, receipt, 0);
    }

    private void again(ReceiptKey key, Receipt receipt, int times) {
        if (times == AGAIN_AFTER_SECONDS.size()) {
            LOG.log(Level.DEBUG, "a receipt of {0} is for nothing that was sent", key.element());
            return;
        }
        later(() -> attempt(key, receipt, times + 1), AGAIN_AFTER_SECONDS.get(times));
    }

    private void attempt(ReceiptKey key, Receipt receipt, int times) {
        try {
            if (!service.arrived(key, receipt)) again(key, receipt, times);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a receipt of " + key.element() + " could not be taken", e);
            again(key, receipt, times);
        }
    }

    void later(Runnable attempt, int seconds) {
        threads.schedule(attempt, seconds, TimeUnit.SECONDS);
    }
}
