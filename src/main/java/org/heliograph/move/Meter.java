package org.heliograph.move;

import java.io.PrintWriter;
import java.util.Locale;

/** Says every two seconds how far a table is, and at its end how much it was. */
final class Meter {
    private static final long TELL_NANOS = 2_000_000_000L;

    private final PrintWriter out;
    private String doing = "";
    private long expected;
    private long told;

    Meter(PrintWriter out) {
        this.out = out;
    }

    void begin(String what, Table table, long rows) {
        doing = what + " " + table.name();
        expected = rows;
        told = System.nanoTime();
    }

    void at(Sum sum) {
        if (System.nanoTime() - told > TELL_NANOS) {
            told = System.nanoTime();
            tell(sum);
        }
    }

    void tell(Sum sum) {
        out.printf(
                Locale.ROOT,
                "%-24s %10d of %d rows, %3d %%, %.1f MB%n",
                doing,
                sum.rows(),
                expected,
                expected == 0 ? 100 : 100 * sum.rows() / expected,
                sum.octets() / 1e6);
        out.flush();
    }
}
