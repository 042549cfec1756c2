package org.heliograph.handset.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MmStatus;

/** All that senders and phones have seen. */
final class Ledger {
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, PhoneCopy> copies = new ConcurrentHashMap<>();
    private final Map<String, List<MmStatus>> reports = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> events = new ConcurrentHashMap<>();

    void add(Sent message) {
        sent.put(message.subject(), message);
    }

    Collection<Sent> sent() {
        return sent.values();
    }

    Optional<Sent> sent(String subject) {
        return Optional.ofNullable(sent.get(subject));
    }

    long accepted() {
        return sent.values().stream().filter(Sent::isAccepted).count();
    }

    PhoneCopy copy(String token, String number, Manner manner) {
        return copies.computeIfAbsent(token, first -> new PhoneCopy(number, manner));
    }

    Optional<PhoneCopy> copy(String token) {
        return Optional.ofNullable(copies.get(token));
    }

    Collection<PhoneCopy> copies() {
        return copies.values();
    }

    void report(DeliveryInd report) {
        var key = key(report.messageId(), report.to().text());
        reports.compute(key, (same, before) -> {
            var all = before == null ? new ArrayList<MmStatus>() : before;
            all.add(report.status());
            return all;
        });
    }

    /** What the sender of a message has heard of a recipient. */
    List<MmStatus> reports(String messageId, String number) {
        return List.copyOf(reports.getOrDefault(key(messageId, number), List.of()));
    }

    private static String key(String messageId, String number) {
        return messageId + " " + Part.digits(number);
    }

    /** Something happened that is worth counting. */
    void event(String what) {
        events.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
    }

    int events(String what) {
        return events.getOrDefault(what, new AtomicInteger()).get();
    }

    Map<String, AtomicInteger> events() {
        return Map.copyOf(events);
    }
}
