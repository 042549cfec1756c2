package org.heliograph.relay;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Repeats one step for as long as there is work. Woken while it works, it looks once more before it ends. */
final class Worker {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private final String name;
    private final BooleanSupplier step;
    private final AtomicInteger wakings = new AtomicInteger();
    private volatile boolean stopped;

    /** @param step does a piece of work and says whether there may be more */
    Worker(String name, BooleanSupplier step) {
        this.name = name;
        this.step = step;
    }

    void wake(Executor executor) {
        if (stopped || wakings.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            wakings.set(0); // the next tick of the timer wakes it again
            LOG.log(Level.WARNING, "no thread for " + name + ": " + e.getMessage());
        }
    }

    void stop() {
        stopped = true;
    }

    private void work() {
        int seen;
        do {
            seen = wakings.get();
            repeat();
        } while (!wakings.compareAndSet(seen, 0));
    }

    private void repeat() {
        try {
            boolean more = true;
            while (more && !stopped) {
                more = step.getAsBoolean();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + " failed; tried again with the next tick", e);
        }
    }
}
