package org.heliograph.relay;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Sends several things at once and waits for all. A sender that throws has failed in a way that may pass. What is taken back
 * from it is not begun.
 */
final class FanOut<T> {
    private static final System.Logger LOG = System.getLogger(FanOut.class.getName());

    private final Queue<T> waiting;
    private final Function<T, Outcome> send;
    private final CountDownLatch unfinished;
    private final Map<T, Outcome> outcomes = new ConcurrentHashMap<>();

    FanOut(List<T> items, Function<T, Outcome> send) {
        this.waiting = new ConcurrentLinkedQueue<>(items);
        this.send = send;
        this.unfinished = new CountDownLatch(items.size());
    }

    /** What became of those that were tried. In the calling thread and, as far as the executor has threads to spare, in others; so many in all at most. */
    Map<T, Outcome> run(Executor executor, int parallel) throws InterruptedException {
        for (int i = 1; i < Math.min(parallel, waiting.size()); i++) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException e) {
                break;
            }
        }
        drain();
        unfinished.await(); // those that others have taken; threads that are still to come will find nothing left
        return outcomes;
    }

    /** Takes back all that nobody has begun with. */
    List<T> takeBack() {
        List<T> untried = new ArrayList<>();
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            untried.add(item);
            unfinished.countDown();
        }
        return untried;
    }

    private void drain() {
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            outcomes.put(item, attempt(item));
            unfinished.countDown();
        }
    }

    private Outcome attempt(T item) {
        try {
            return send.apply(item);
        } catch (Throwable e) { // whoever waits for it must hear of it
            LOG.log(Level.ERROR, "an outlet failed for a reason that is ours", e);
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }
}
