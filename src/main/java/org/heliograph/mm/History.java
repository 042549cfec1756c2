package org.heliograph.mm;

import java.util.ArrayList;
import java.util.List;

/**
 * Who sent a message before it was forwarded, the first of them first.
 *
 * @param sendings none if it was not forwarded
 */
public record History(List<Sending> sendings) {
    public static final History NONE = new History(List.of());

    /** More are forgotten, the oldest first: it is kept in one column, and travels with the message. */
    private static final int MOST = 10;

    public History {
        sendings = List.copyOf(sendings);
    }

    public boolean isEmpty() {
        return sendings.isEmpty();
    }

    /** This history, and one sending more. */
    History and(Sending sending) {
        List<Sending> all = new ArrayList<>(sendings);
        all.add(sending);
        return new History(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
