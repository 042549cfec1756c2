package org.heliograph.bearer.smpp;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.heliograph.relay.Receipt;
import org.heliograph.relay.ReceiptKey;

/**
 * Hands receipts over, off the SMSC's own thread. A receipt can overtake our commit of what it is about: one that nobody
 * knows is tried again for some seconds.
 */
final class Receipts {
    private static final System.Logger LOG = System.getLogger(Receipts.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(6),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60));

    private final ScheduledExecutorService executor;
    private final BiPredicate<ReceiptKey, Receipt> taker;
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param taker says whether it knows what a receipt is about */
    Receipts(ScheduledExecutorService executor, BiPredicate<ReceiptKey, Receipt> taker) {
        this.executor = executor;
        this.taker = taker;
    }

    /** @return false if too many are waiting already: the SMSC keeps it and comes again */
    boolean take(ReceiptKey key, Receipt receipt) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return false;
        }
        schedule(key, receipt, 0, Duration.ZERO);
        return true;
    }

    private void schedule(ReceiptKey key, Receipt receipt, int attempt, Duration pause) {
        try {
            executor.schedule(() -> hand(key, receipt, attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            drop(key, receipt, "the server stops");
        }
    }

    private void hand(ReceiptKey key, Receipt receipt, int attempt) {
        var why = "nothing sent is known by it";
        try {
            if (taker.test(key, receipt)) {
                waiting.decrementAndGet();
                return;
            }
        } catch (RuntimeException e) {
            why = e.toString();
        }
        if (attempt < PAUSES.size()) schedule(key, receipt, attempt + 1, PAUSES.get(attempt));
        else drop(key, receipt, why);
    }

    private void drop(ReceiptKey key, Receipt receipt, String why) {
        waiting.decrementAndGet();
        LOG.log(Level.INFO, "SMSC {0}: receipt {1} of {2} dropped: {3}", key.element(), receipt, key.id(), why);
    }
}
