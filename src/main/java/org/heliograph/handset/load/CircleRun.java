package org.heliograph.handset.load;

import java.io.PrintWriter;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.heliograph.handset.TransactionIds;
import org.heliograph.handset.load.Journey.Step;
import org.heliograph.handset.phones.PushSocket;

/** Senders and phones at once. The rounds are stretches of one flow; after the last nothing more is posted. */
final class CircleRun {
    private static final long SECOND = 1_000_000_000L;
    private static final int MARK = 4;
    private static final long LOOK_MILLIS = 20;

    private final CirclePlan plan;
    private final PrintWriter out;
    private final Counts refusals = new Counts();
    private final Counts faults = new Counts();
    private final AtomicInteger arrived = new AtomicInteger();
    private final Semaphore room;
    private final Journeys journeys;
    private final CirclePhones phones;
    private final CircleSenders senders;
    private final long start = System.nanoTime();
    private volatile CircleWindow window = new CircleWindow();
    private int acceptedBefore;
    private int arrivedBefore;

    CircleRun(CirclePlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
        room = new Semaphore(plan.inFlight());
        journeys = new Journeys(this::arrive, room::release);
        phones = new CirclePhones(plan, journeys, faults);
        // what is left in the MMSC from another run has another subject
        var mark = TransactionIds.next().text().substring(0, MARK);
        var messages = Messages.reported(plan.load(), "Circle " + mark);
        senders = new CircleSenders(plan, messages, journeys, room, refusals, faults);
    }

    private void arrive(Journey journey) {
        arrived.incrementAndGet();
        window.add(journey);
    }

    CircleResult go() throws SocketException {
        var rounds = new ArrayList<CircleRound>();
        try (var pushes = PushSocket.open(plan.listen(), phones)) {
            phones.start();
            senders.start();
            if (!plan.load().warmup().isZero()) round("warm-up", plan.load().warmup());
            for (int i = 1; i <= plan.load().rounds() && !isOver(); i++)
                rounds.add(round("round " + i, plan.load().longest()));
            senders.stop();
            var patience = plan.patience();
            if (journeys.underWay() > 0 && !isFailed()) round("afterwards", patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result(rounds);
    }

    private CircleResult result(List<CircleRound> rounds) {
        var steps = new EnumMap<Step, Integer>(Step.class);
        for (var step : Step.values()) steps.put(step, journeys.count(step));
        return new CircleResult(
                plan,
                List.copyOf(rounds),
                steps,
                arrived.get(),
                journeys.givenUp(),
                journeys.underWay(),
                phones.again(),
                phones.strangers(),
                refusals.all(),
                faults.all());
    }

    private boolean isFailed() {
        return plan.failFast() && refusals.sum() + faults.sum() > 0;
    }

    private boolean isOver() {
        return isFailed() || senders.done() && journeys.underWay() == 0;
    }

    /** Ends early when there is nothing left to wait for. */
    private CircleRound round(String title, Duration longest) throws InterruptedException {
        var round = new CircleWindow();
        window = round;
        acceptedBefore = journeys.count(Step.ACCEPTED);
        arrivedBefore = arrived.get();
        long begin = System.nanoTime();
        long end = begin + longest.toNanos();
        for (long second = begin + SECOND; System.nanoTime() < end && !isOver(); ) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            if (System.nanoTime() < second) continue;
            tick(round, title, (second - begin) / SECOND);
            second += SECOND;
        }
        return round.close(start);
    }

    private void tick(CircleWindow round, String title, long second) {
        int accepted = journeys.count(Step.ACCEPTED);
        int now = arrived.get();
        round.tick(accepted - acceptedBefore, now - arrivedBefore);
        out.printf(
                Locale.ROOT,
                "%-12s %4d s  %6d accepted/s  %6d full circle/s  %6d under way",
                title,
                second,
                accepted - acceptedBefore,
                now - arrivedBefore,
                journeys.underWay());
        int troubles = refusals.sum() + faults.sum();
        if (troubles > 0) out.printf(Locale.ROOT, "  %d refused or failed so far", troubles);
        out.println();
        out.flush();
        acceptedBefore = accepted;
        arrivedBefore = now;
        journeys.giveUp(System.nanoTime() - plan.patience().toNanos());
    }
}
