package org.heliograph.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work given to another thread, which begins once however often it is given. Whoever waits for it gives it again if it has
 * not begun in time: GlassFish was seen to lose what its executors begin while an application is being deployed, with
 * nothing but a line in its log.
 */
public final class Errand implements Runnable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Runnable work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Instant expected;

    /** @param due when it should begin */
    public Errand(Runnable work, Instant due) {
        this.work = work;
        this.expected = due.plus(PATIENCE);
    }

    /** One that has been run: nothing is under way. */
    public static Errand done() {
        Errand done = new Errand(() -> {}, Instant.EPOCH);
        done.run();
        return done;
    }

    @Override
    public void run() {
        if (begun.compareAndSet(false, true)) {
            work.run();
        }
    }

    /** Whether it should be given again; not said twice within the patience for it. */
    public boolean isOverdue(Instant now) {
        if (begun.get() || now.isBefore(expected)) {
            return false;
        }
        expected = now.plus(PATIENCE);
        return true;
    }
}
