package org.heliograph.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/** Several workers as one. */
record Workers(List<Worker> all) {
    private static final long LOOK_MILLIS = 20;

    void wake(Executor executor, Instant now) {
        all.forEach(worker -> worker.wake(executor, now));
    }

    void pause(boolean whether) {
        all.forEach(worker -> worker.pause(whether));
    }

    /** Each ends after the step it is in; waits for that, but no longer than so. */
    void stop(Duration patience) {
        all.forEach(Worker::stop);
        long until = System.nanoTime() + patience.toNanos();
        try {
            while (busy() > 0 && System.nanoTime() < until) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever stops us has no more time
        }
    }

    int busy() {
        return (int) all.stream().filter(worker -> !worker.isIdle()).count();
    }
}
