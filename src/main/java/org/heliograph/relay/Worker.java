package org.heliograph.relay;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Repeats one step for as long as there is work. Woken while it works, it looks once more before it ends. */
final class Worker {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private final String name;
    private final BooleanSupplier step;
    private final AtomicInteger wakings = new AtomicInteger();
    private volatile Errand errand = Errand.done();
    private volatile boolean stopped;
    private volatile boolean paused;
    private volatile boolean failing;

    /** @param step does a piece of work and says whether there may be more */
    Worker(String name, BooleanSupplier step) {
        this.name = name;
        this.step = step;
    }

    void wake(Executor executor, Instant now) {
        if (stopped || paused) {
            return;
        }
        if (wakings.getAndIncrement() == 0) {
            errand = new Errand(this::work, now);
        } else if (!errand.isOverdue(now)) {
            return;
        }
        try {
            executor.execute(errand);
        } catch (RuntimeException e) {
            wakings.set(0); // the next tick of the timer wakes it again
            LOG.log(Level.WARNING, "no thread for " + name + ": " + e.getMessage());
        }
    }

    /** Ends after the step it is in. */
    void stop() {
        stopped = true;
    }

    /** Ends after the step it is in, and is not woken until it may go on. */
    void pause(boolean whether) {
        paused = whether;
    }

    boolean isIdle() {
        return wakings.get() == 0;
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
            while (more && !stopped && !paused) {
                more = step.getAsBoolean();
            }
            succeeded();
        } catch (Throwable e) { // an error too must not end it for good
            failed(e);
        }
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "{0} works again", name);
        }
    }

    /** Told once: while a database is away every tick fails. */
    private void failed(Throwable e) {
        if (!failing && !stopped) {
            failing = true;
            LOG.log(Level.WARNING, name + " failed, and is tried again with every tick", e);
        }
    }
}
