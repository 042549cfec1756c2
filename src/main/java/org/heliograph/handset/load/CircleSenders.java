package org.heliograph.handset.load;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.heliograph.handset.StatusAdvice;
import org.heliograph.handset.load.Journey.Step;
import org.heliograph.handset.phones.PhoneLine;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.wsp.EncodedString;

/** The senders: each posts its next message when the last one is answered and the run's loop lets it. */
final class CircleSenders {
    private static final long PAUSE_MILLIS = 100;
    private static final double SECOND = 1e9;

    private final CirclePlan plan;
    private final Messages messages;
    private final Journeys journeys;
    private final Counts refusals;
    private final Counts faults;
    private final Semaphore room;
    private final AtomicLong left;
    private final AtomicLong due = new AtomicLong();
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    /** @param room a permit for each message that may be under way; whoever ends a journey gives it back */
    CircleSenders(
            CirclePlan plan, Messages messages, Journeys journeys, Semaphore room, Counts refusals, Counts faults) {
        this.plan = plan;
        this.messages = messages;
        this.journeys = journeys;
        this.room = room;
        this.refusals = refusals;
        this.faults = faults;
        left = new AtomicLong(plan.load().messages().orElse(Integer.MAX_VALUE));
    }

    void start() {
        for (int i = 0; i < plan.load().clients(); i++) {
            int client = i;
            var thread = new Thread(() -> work(client), "sender-" + client);
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop() {
        stopped = true;
    }

    /** Whether all that was to be posted has been. */
    boolean done() {
        return stopped || left.get() <= 0;
    }

    private void work(int client) {
        try (var line = new PhoneLine(plan.load().mmsc(), plan.load().sender().name())) {
            while (!done()) {
                long posted = next();
                if (posted != Long.MIN_VALUE && left.getAndDecrement() > 0) post(line, client, posted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its turn. @return when the message was due; the smallest number if it is not to be posted */
    private long next() throws InterruptedException {
        if (plan.rate().isEmpty()) return room.tryAcquire(1, TimeUnit.SECONDS) ? System.nanoTime() : Long.MIN_VALUE;
        long at = start + (long) (due.getAndIncrement() * SECOND / plan.rate().getAsInt());
        TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
        return stopped ? Long.MIN_VALUE : at;
    }

    private void post(PhoneLine line, int client, long posted) throws InterruptedException {
        var message = messages.next(client);
        var subject = message.request().subject().map(EncodedString::text).orElseThrow();
        var journey = journeys.begin(subject, posted);
        try {
            var conf = line.send(message.sender(), message.slices());
            long now = System.nanoTime();
            if (conf.responseStatus() == ResponseStatus.OK && conf.messageId().isPresent()) {
                journeys.name(journey, conf.messageId().get());
                journeys.reach(journey, Step.ACCEPTED, now);
            } else {
                refusals.add(StatusAdvice.name(conf.responseStatus()));
                journeys.end(journey);
            }
        } catch (IOException e) {
            faults.add(e);
            journeys.end(journey);
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
