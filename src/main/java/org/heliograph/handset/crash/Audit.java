package org.heliograph.handset.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.heliograph.handset.crash.Books.Row;
import org.heliograph.pdu.MmStatus;

/** Holds what senders and phones have seen against what the database says. */
final class Audit {
    /**
     * A push may have left before the word came that makes it needless, and be read after the answer to that word. What
     * comes longer than this after the answer was sent too late.
     */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Books books;
    private final Map<String, List<Row>> bySubject;

    Audit(Ledger ledger, Books books) {
        this.ledger = ledger;
        this.books = books;
        bySubject = books.rows().stream().collect(groupingBy(Row::subject));
    }

    List<Finding> findings() {
        var all = new ArrayList<Finding>();
        all.addAll(figures());
        all.addAll(submissions());
        all.addAll(copies());
        all.addAll(words());
        all.addAll(contents());
        return all;
    }

    private List<Finding> figures() {
        var figures = new ArrayList<Finding>();
        figures.add(Finding.told("messages submitted", ledger.sent().size()));
        figures.add(Finding.told(
                "  of these posted more than once",
                ledger.sent().stream().filter(sent -> sent.posts() > 1).count()));
        figures.add(Finding.told("messages accepted (m-send-conf with Ok)", ledger.accepted()));
        figures.add(Finding.told("  their recipients", Part.GROUPS * ledger.accepted()));
        new TreeMap<>(books.rows().stream().filter(this::isAccepted).collect(groupingBy(Row::state, counting())))
                .forEach((state, count) -> figures.add(Finding.told("  in the database " + state, count)));
        new TreeMap<>(books.rows().stream()
                        .collect(groupingBy(row -> row.report().orElse("none"), counting())))
                .forEach((state, count) -> figures.add(Finding.told("delivery reports " + state, count)));
        figures.add(Finding.told(
                "fetched without a word, taken for retrieved, kept until it expires",
                books.rows().stream().filter(Row::isTakenForRetrieved).count()));
        figures.add(Finding.told(
                "notifications received",
                ledger.copies().stream().mapToInt(PhoneCopy::notifications).sum()));
        figures.add(Finding.told(
                "  of these again, of a copy that had been notified",
                ledger.copies().stream()
                        .mapToInt(copy -> Math.max(0, copy.notifications() - 1))
                        .sum()));
        figures.add(Finding.told(
                "  on their way while the phone spoke (less than 1 s late)",
                ledger.copies().stream()
                        .mapToLong(copy -> copy.notifiedAfter(0) - copy.notifiedAfter(ON_ITS_WAY.toNanos()))
                        .sum()));
        return figures;
    }

    private boolean isAccepted(Row row) {
        return ledger.sent(row.subject()).filter(Sent::isAccepted).isPresent();
    }

    private List<Finding> submissions() {
        var lost = new ArrayList<String>();
        var twice = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        var charged = new ArrayList<String>();
        for (var sent : ledger.sent()) {
            var rows = bySubject.getOrDefault(sent.subject(), List.of());
            long messages = rows.stream().map(Row::mm).distinct().count();
            if (sent.isAccepted() && messages == 0) lost.add(sent.messageIds().toString());
            if (messages > 1 || sent.messageIds().size() > 1) twice.add(sent.subject());
            if (messages == 1 && !isWhole(sent, rows)) wrong.add(sent.subject());
            if (messages == 1 && books.submissions().getOrDefault(rows.get(0).mm(), 0) != 1)
                charged.add(sent.subject());
        }
        return List.of(
                Finding.forbidden("accepted and not in the database", lost),
                Finding.forbidden("accepted twice", twice),
                Finding.forbidden("another Message-ID, or not one row for each recipient", wrong),
                Finding.forbidden("not charged exactly once", charged));
    }

    private static boolean isWhole(Sent sent, List<Row> rows) {
        boolean named =
                !sent.isAccepted() || sent.messageIds().contains(rows.get(0).messageId());
        return named
                && rows.size() == Part.GROUPS
                && rows.stream().map(Row::nr).distinct().count() == Part.GROUPS;
    }

    private List<Finding> copies() {
        return List.of(
                forbidden("not finished", row -> !row.finished() && !row.isTakenForRetrieved()),
                forbidden("finished otherwise than its phone did", row -> row.finished() && !endsWell(row)),
                forbidden("retrieved, but its phone never got all of it", this::isRetrievedUnfetched),
                forbidden("fetched with other content than was sent", row -> phone(row, PhoneCopy::isSpoilt)),
                forbidden(
                        "notified after its phone's answer had been answered with 200",
                        row -> phone(row, copy -> copy.notifiedAfter(ON_ITS_WAY.toNanos()) > 0)),
                forbidden("m-delivery-ind more than once", row -> reports(row).size() > 1),
                forbidden("m-delivery-ind of another end", row -> reports(row).stream()
                        .anyMatch(status -> !status.name().equals(row.state()))));
    }

    private boolean endsWell(Row row) {
        var sent = ledger.sent(row.subject());
        if (sent.isEmpty()) return true;
        var part = sent.get().part();
        return part.manners().get(row.nr()).mayEnd(row.state(), part.shortLived());
    }

    private boolean isRetrievedUnfetched(Row row) {
        return row.state().equals("RETRIEVED") && !phone(row, PhoneCopy::isFetched);
    }

    /** What a phone was told was heard has been taken down, once. */
    private List<Finding> words() {
        return List.of(
                forbidden(
                        "phone's last word answered with 200 and not taken down",
                        row -> books.words(row) == 0 && phone(row, PhoneCopy::isHeard)),
                forbidden("phone's last word taken down twice", row -> books.words(row) > 1));
    }

    private List<Finding> contents() {
        return List.of(
                forbidden(
                        "content missing of something unfinished",
                        row -> !row.finished() && books.contents().getOrDefault(row.mm(), 0) != row.size()),
                forbidden(
                        "content left of something finished",
                        row -> books.contents().containsKey(row.mm())
                                && bySubject.get(row.subject()).stream().allMatch(Row::finished)),
                forbidden(
                        "finished and not swept",
                        row -> row.finished() && row.lane().isPresent()));
    }

    private boolean phone(Row row, Predicate<PhoneCopy> says) {
        return ledger.copy(row.token()).filter(says).isPresent();
    }

    private List<MmStatus> reports(Row row) {
        return ledger.reports(row.messageId(), row.address());
    }

    private Finding forbidden(String title, Predicate<Row> found) {
        return Finding.forbidden(
                title,
                books.rows().stream()
                        .filter(found)
                        .map(row -> row.messageId() + " copy " + row.nr())
                        .toList());
    }
}
