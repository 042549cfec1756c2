package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;

/**
 * Writes down what a reader reads, as a tree of pieces, and what deviates. Where reading ends early, what was written
 * stays, and the octets that nobody read become a leaf of their own.
 */
final class Scribe {
    private static final int MOST_CHARACTERS = 400;

    private final Budget budget;
    private final int mostDeviations;
    private final List<Deviation> deviations = new ArrayList<>();
    private Draft current = new Draft("", 0);

    Scribe(Budget budget, int mostDeviations) {
        this.budget = budget;
        this.mostDeviations = mostDeviations;
    }

    /** A leaf from an offset to where the reader stands. */
    void leaf(String name, String value, int from, OctetReader in) {
        leaf(name, value, from, in.offset() - from);
    }

    void leaf(String name, String value, int from, int length) {
        budget.spend();
        current.children.add(new Piece(name, shortened(value), from, length, "", List.of()));
    }

    /** A piece made of those that are written meanwhile. */
    void group(String name, String clause, OctetReader in, Supplier<String> inner) {
        group(name, clause, in, draft -> draft.value = inner.get());
    }

    /** The same where the name too shows only inside. */
    void group(String name, String clause, OctetReader in, Consumer<Draft> inner) {
        budget.spend();
        var draft = new Draft(name, in.offset());
        var outer = current;
        current = draft;
        try {
            inner.accept(draft);
        } finally {
            current = outer;
            outer.children.add(draft.finish(in.offset(), clause));
        }
    }

    /** Reads something with an end of its own: a fault in it ends it and nothing else. */
    void within(OctetReader slice, Runnable reading) {
        try {
            reading.run();
            if (slice.hasMore())
                note(Severity.BREAKS, slice.remaining() + " octets are left over behind the value", "", slice);
        } catch (OctetException e) {
            note(e);
        }
    }

    void note(Severity severity, String words, String clause, int offset, int length) {
        if (deviations.size() < mostDeviations) deviations.add(new Deviation(severity, words, clause, offset, length));
    }

    /** Of all that a reader has left. */
    void note(Severity severity, String words, String clause, OctetReader in) {
        note(severity, words, clause, in.offset(), in.remaining());
    }

    void note(OctetException e) {
        note(Severity.BREAKS, told(e), "", e.offset(), 0);
    }

    static String told(OctetException e) {
        return switch (e.reason()) {
            case TRUNCATED -> "The octets end too early: " + e.getMessage();
            case MALFORMED -> "Not by the grammar: " + e.getMessage();
            case LIMIT -> "More than is read: " + e.getMessage();
        };
    }

    /** By offset, the gravest first where several are at one. */
    List<Deviation> deviations() {
        return deviations.stream()
                .sorted(Comparator.comparingInt(Deviation::offset).thenComparing(Deviation::severity))
                .distinct()
                .toList();
    }

    /** All that was written, as one piece around so many octets. */
    Piece whole(String name, String value, String clause, int length) {
        current.name = name;
        current.value = value;
        return current.finish(length, clause);
    }

    private static String shortened(String value) {
        return value.length() <= MOST_CHARACTERS
                ? value
                : value.substring(0, MOST_CHARACTERS) + "… (" + value.length() + " characters)";
    }

    /** A piece whose inside is being read. */
    static final class Draft {
        private final int offset;
        private final List<Piece> children = new ArrayList<>();
        String name;
        String value = "";

        Draft(String name, int offset) {
            this.name = name;
            this.offset = offset;
        }

        /** A name out of the octets, if it can be one. */
        void name(String found) {
            if (!found.isBlank()) name = shortened(found);
        }

        private Piece finish(int end, String clause) {
            return new Piece(name, shortened(value), offset, end - offset, clause, complete(end));
        }

        /** Nothing is left out: where nobody read there is a leaf that says so. */
        private List<Piece> complete(int end) {
            var whole = new ArrayList<Piece>(children.size() + 1);
            int at = offset;
            for (var child : children) {
                if (child.offset() > at) whole.add(unread(at, child.offset()));
                whole.add(child);
                at = child.end();
            }
            if (at < end && !whole.isEmpty()) whole.add(unread(at, end));
            return whole;
        }

        private static Piece unread(int from, int to) {
            return new Piece("not read", (to - from) + " octets", from, to - from, "", List.of());
        }
    }
}
