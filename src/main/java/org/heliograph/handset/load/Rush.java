package org.heliograph.handset.load;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** All clients at once against one target, until a limit is reached. Each has a thread and a connection of its own. */
final class Rush {
    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE_MILLIS = 100;

    private final Target target;
    private final Messages messages;
    private final LoadPlan.Limit limit;
    private final AtomicLong left;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder others = new LongAdder();
    private final CountDownLatch running;
    private volatile long deadline;

    Rush(Target target, Messages messages, LoadPlan.Limit limit) {
        this.target = target;
        this.messages = messages;
        this.limit = limit;
        left = new AtomicLong(limit.messages());
        running = new CountDownLatch(messages.plan().clients());
    }

    /**
     * Runs it and tells each second how it goes.
     *
     * @param runStart when the whole run began, by {@link System#nanoTime()}
     */
    Round run(String title, long runStart, PrintWriter out) throws InterruptedException {
        var tallies = new ArrayList<Tally>();
        long start = System.nanoTime();
        deadline = start + limit.longest().toNanos();
        long busy = processorNanos();
        for (int i = 0; i < messages.plan().clients(); i++) {
            int client = i;
            var tally = new Tally();
            tallies.add(tally);
            var thread = new Thread(() -> work(client, tally), target.name() + "-" + client);
            thread.setDaemon(true);
            thread.start();
        }
        var perSecond = watch(title, start, out);
        long took = Math.max(1, System.nanoTime() - start);
        double processors = (double) (processorNanos() - busy) / took;
        return Round.of(
                target.name(),
                Duration.ofNanos(start - runStart),
                Duration.ofNanos(took),
                perSecond,
                tallies,
                processors);
    }

    private List<Integer> watch(String title, long start, PrintWriter out) throws InterruptedException {
        var perSecond = new ArrayList<Integer>();
        long before = 0;
        for (int second = 1; ; second++) {
            long wait = start + second * SECOND - System.nanoTime();
            if (running.await(Math.max(0, wait), TimeUnit.NANOSECONDS)) return perSecond;
            long now = accepted.sum();
            perSecond.add((int) (now - before));
            out.printf(Locale.ROOT, "%-12s %4d s  %6d accepted/s", title, second, now - before);
            if (others.sum() > 0) out.printf(Locale.ROOT, "  %d refused or failed so far", others.sum());
            out.println();
            out.flush();
            before = now;
        }
    }

    private void work(int client, Tally tally) {
        try {
            while (goesOn()) session(client, tally);
        } finally {
            running.countDown();
        }
    }

    private boolean goesOn() {
        return System.nanoTime() < deadline && left.get() > 0;
    }

    /** As long as a connection lasts; after a fault there is a pause, so that a dead server is not beaten. */
    private void session(int client, Tally tally) {
        try (var station = target.connect(client)) {
            while (goesOn() && left.getAndDecrement() > 0) one(station, client, tally);
        } catch (Exception e) {
            tally.failed(e);
            others.increment();
            pause();
        }
    }

    private void one(Target.Station station, int client, Tally tally) throws Exception {
        var message = messages.next(client);
        long start = System.nanoTime();
        var outcome = station.send(message);
        long took = System.nanoTime() - start;
        if (outcome.accepted()) {
            tally.accepted(took);
            accepted.increment();
        } else {
            tally.refused(outcome.says());
            others.increment();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Processor time of this program, all threads together. */
    static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
