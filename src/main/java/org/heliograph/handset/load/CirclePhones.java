package org.heliograph.handset.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.heliograph.handset.load.Journey.Step;
import org.heliograph.handset.phones.PhoneLine;
import org.heliograph.handset.phones.PushSocket;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.wsp.EncodedString;

/** The phones of all recipients, which fetch and acknowledge, and of all senders, which hear reports. */
final class CirclePhones implements PushSocket.Taker {
    private final CirclePlan plan;
    private final Journeys journeys;
    private final Counts faults;
    private final Map<String, String> recipients = new HashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final LongAdder again = new LongAdder();
    private final LongAdder strangers = new LongAdder();

    private record Told(NotificationInd notification, long nanos) {}

    CirclePhones(CirclePlan plan, Journeys journeys, Counts faults) {
        this.plan = plan;
        this.journeys = journeys;
        this.faults = faults;
        for (int i = 0; i < plan.load().clients(); i++)
            recipients.put(digits(plan.load().sender().number(i)), bare(Messages.recipient(i)));
    }

    void start() {
        for (int i = 0; i < plan.phones(); i++) {
            var thread = new Thread(this::work, "phone-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void notified(NotificationInd notification, long nanos) {
        if (!known.add(notification.transactionId().text())) again.increment();
        told.add(new Told(notification, nanos));
    }

    @Override
    public void reported(DeliveryInd report, long nanos) {
        if (report.status() != MmStatus.RETRIEVED) faults.add("a report of " + report.status());
        journeys.byMessageId(report.messageId())
                .ifPresentOrElse(journey -> journeys.reach(journey, Step.REPORTED, nanos), strangers::increment);
    }

    @Override
    public void strange(String what) {
        faults.add(what);
    }

    private void work() {
        try (var line = new PhoneLine(plan.load().mmsc(), plan.load().sender().name())) {
            while (true) answer(line, told.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(PhoneLine line, Told it) {
        try {
            var number = number(it.notification());
            var fetched = line.fetch(number, it.notification());
            long now = System.nanoTime();
            var journey = journeys.bySubject(
                    fetched.subject().map(EncodedString::text).orElse(""));
            if (journey.isEmpty()) strangers.increment();
            journey.ifPresent(is -> {
                fetched.messageId().ifPresent(id -> journeys.name(is, id));
                journeys.reach(is, Step.NOTIFIED, it.nanos());
                journeys.reach(is, Step.FETCHED, now);
            });
            line.answer(number, it.notification().transactionId(), MmStatus.RETRIEVED);
            journey.ifPresent(is -> journeys.reach(is, Step.ACKNOWLEDGED, System.nanoTime()));
        } catch (IOException e) {
            faults.add(e);
        }
    }

    /** A push does not say whose phone it came to; but each sender writes to one recipient. Empty if it is another's. */
    private String number(NotificationInd notification) {
        return notification
                .from()
                .flatMap(From::claim)
                .map(from -> recipients.getOrDefault(digits(from), ""))
                .orElse("");
    }

    private static String bare(String address) {
        return address.replaceFirst("/TYPE=.*", "");
    }

    private static String digits(String address) {
        return bare(address).replace("+", "");
    }

    /** Notifications of messages that had been notified before. */
    int again() {
        return again.intValue();
    }

    /** Messages and reports that are not under way: of an earlier run, given up, or heard of twice. */
    int strangers() {
        return strangers.intValue();
    }
}
