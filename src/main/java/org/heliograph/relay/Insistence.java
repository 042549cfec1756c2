package org.heliograph.relay;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Does again for some seconds what fails, as while a database restarts; for few callers at once, as each keeps a thread. */
public final class Insistence {
    private static final long[] PAUSES_MILLIS = {250, 1_000, 2_000, 4_000};
    private static final int MOST_CALLERS = 8;

    private final Semaphore callers = new Semaphore(MOST_CALLERS);

    /** @throws RuntimeException what it failed with at last, or at first if too many insist already */
    public <T> T on(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (!callers.tryAcquire()) {
                throw e;
            }
            try {
                return again(work, e);
            } finally {
                callers.release();
            }
        }
    }

    /** The same, for work without a result. */
    public void on(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T again(Supplier<T> work, RuntimeException first) {
        RuntimeException last = first;
        for (long pause : PAUSES_MILLIS) {
            try {
                Thread.sleep(pause);
                return work.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw last;
            } catch (RuntimeException e) {
                last = e;
            }
        }
        throw last;
    }
}
