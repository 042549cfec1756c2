package org.heliograph.handset.crash;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.heliograph.handset.phones.PhoneLine;
import org.heliograph.handset.phones.PushSocket;
import org.heliograph.handset.phones.UnexpectedAnswerException;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.wsp.EncodedString;

/** All phones: what they do when they are notified is their {@link Manner}. What fails because the MMSC is away waits for it. */
final class Phones {
    private static final int THREADS = 8;
    private static final int WORD_TRIES = 3;
    private static final long WORD_PAUSE_MILLIS = 700;
    private static final long LATER_MILLIS = 3_000;

    private final List<URI> nodes;
    private final Ledger ledger;
    private final DelayQueue<Errand> errands = new DelayQueue<>();

    /** Something a phone does now or later. */
    private record Errand(PhoneCopy copy, NotificationInd notification, boolean putOffBefore, long due)
            implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    Phones(List<URI> nodes, Ledger ledger) {
        this.nodes = nodes;
        this.ledger = ledger;
    }

    void start() {
        for (int i = 0; i < THREADS; i++) {
            var thread = new Thread(this::work, "phone-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Who listens where the phones of a group do. */
    PushSocket.Taker group(int group) {
        return new PushSocket.Taker() {
            @Override
            public void notified(NotificationInd notification, long nanos) {
                var part = Part.of(notification);
                if (part.isEmpty()) {
                    ledger.event("notification of a stranger");
                    return;
                }
                var manner = part.get().manners().get(group);
                var copy = ledger.copy(
                        notification.transactionId().text(), part.get().phone(group), manner);
                copy.notified(nanos);
                errands.add(new Errand(copy, notification, false, nanos));
            }

            @Override
            public void reported(DeliveryInd report, long nanos) {
                ledger.report(report);
            }

            @Override
            public void strange(String what) {
                ledger.event(what);
            }
        };
    }

    private void work() {
        try (var line = new PhoneLine(nodes, Senders.IDENTITY_HEADER)) {
            while (true) run(line, errands.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(PhoneLine line, Errand errand) throws InterruptedException {
        try {
            perform(line, errand);
        } catch (UnexpectedAnswerException e) {
            ledger.event("phone: " + e.getMessage());
            if (errand.putOffBefore()) later(errand);
        } catch (IOException e) {
            ledger.event("phone without an answer");
            if (errand.putOffBefore()) later(errand); // nobody will tell it again
        }
    }

    private void perform(PhoneLine line, Errand errand) throws IOException, InterruptedException {
        var copy = errand.copy();
        switch (copy.manner()) {
            case TAKES -> {
                if (!copy.isFetched()) fetch(line, errand);
                say(line, errand, MmStatus.RETRIEVED);
            }
            case REJECTS -> say(line, errand, MmStatus.REJECTED);
            case FORGETS -> fetch(line, errand);
            case DEFERS -> defer(line, errand);
            case SILENT -> ledger.event("notification of a phone that is off");
        }
    }

    private void defer(PhoneLine line, Errand errand) throws IOException, InterruptedException {
        var copy = errand.copy();
        if (errand.putOffBefore()) {
            if (!copy.isFetched()) fetch(line, errand);
            line.acknowledge(copy.number(), errand.notification().transactionId());
            copy.heard(System.nanoTime());
        } else if (copy.begins()) {
            later(errand); // its user has seen it, whatever becomes of the answer
            line.answer(copy.number(), errand.notification().transactionId(), MmStatus.DEFERRED);
            copy.putOff(System.nanoTime());
        }
    }

    private void later(Errand errand) {
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LATER_MILLIS);
        errands.add(new Errand(errand.copy(), errand.notification(), true, due));
    }

    private void fetch(PhoneLine line, Errand errand) throws IOException {
        var conf = line.fetch(errand.copy().number(), errand.notification());
        var sent = conf.subject().map(EncodedString::text).flatMap(ledger::sent);
        boolean good = sent.isPresent()
                && conf.content().isPresent()
                && conf.content().get().raw().equals(sent.get().content());
        errand.copy().fetched(good);
    }

    /** As phones do it: the same word some times, and then never again unless they are notified again. */
    private void say(PhoneLine line, Errand errand, MmStatus status) throws IOException, InterruptedException {
        for (int i = 1; ; i++) {
            try {
                line.answer(errand.copy().number(), errand.notification().transactionId(), status);
                errand.copy().heard(System.nanoTime());
                return;
            } catch (IOException e) {
                if (i == WORD_TRIES) throw e;
                Thread.sleep(WORD_PAUSE_MILLIS);
            }
        }
    }
}
