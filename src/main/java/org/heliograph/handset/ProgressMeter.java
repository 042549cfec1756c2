package org.heliograph.handset;

import java.io.PrintWriter;
import java.util.Locale;
import org.heliograph.handset.http.Progress;

/** Shows how an upload goes on: on a terminal a bar that grows, elsewhere a line each quarter. */
final class ProgressMeter implements Progress {
    /** Set by the script that starts us, which can see what standard error is, as Java cannot. */
    private static final String TERMINAL = "heliograph.terminal";

    private static final int WIDTH = 40;
    private static final int QUARTERS = 4;

    private final PrintWriter out;
    private final boolean terminal;
    private int shown = -1;

    ProgressMeter(PrintWriter out) {
        this(out, Boolean.getBoolean(TERMINAL));
    }

    ProgressMeter(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void sent(int octets, int of) {
        int percent = of == 0 ? 100 : (int) (100L * octets / of);
        if (terminal) bar(percent, octets, of);
        else line(percent, octets, of);
    }

    /** Whatever comes next begins a line of its own, also when the upload broke off. */
    void end() {
        if (terminal && shown >= 0 && shown < 100) out.println();
        out.flush();
    }

    private void bar(int percent, int octets, int of) {
        if (percent == shown) return;
        shown = percent;
        int full = WIDTH * percent / 100;
        var bar = "#".repeat(full) + ".".repeat(WIDTH - full);
        out.printf(Locale.ROOT, "\rsending [%s] %3d %%  %s", bar, percent, amount(octets, of));
        if (percent == 100) out.println();
        out.flush();
    }

    private void line(int percent, int octets, int of) {
        int quarter = percent * QUARTERS / 100;
        if (quarter <= Math.max(shown, 0)) return;
        shown = quarter;
        out.printf(Locale.ROOT, "sent %d %%, %s%n", percent, amount(octets, of));
        out.flush();
    }

    private static String amount(int octets, int of) {
        return of < 10_000
                ? octets + " of " + of + " octets"
                : String.format(Locale.ROOT, "%.1f of %.1f kB", octets / 1000.0, of / 1000.0);
    }
}
