package org.heliograph.handset.load;

import java.io.PrintWriter;
import java.util.Locale;
import org.heliograph.handset.load.Journey.Step;

/** The figures of a run of the whole circle as text. */
final class CircleText {
    private final CircleResult result;

    CircleText(CircleResult result) {
        this.result = result;
    }

    void print(PrintWriter out) {
        out.println();
        out.printf(
                Locale.ROOT,
                "full circle: %d messages in the rounds, %.1f/s (median of the rounds)%n%n",
                result.counted(),
                result.rate());
        out.println("                          p50 ms     p90 ms     p99 ms     max ms");
        for (var leg : Leg.values()) line(out, leg.title(), result.latencies(leg));
        out.printf(
                Locale.ROOT,
                "(processors that this program kept busy itself: %.2f)%n",
                LoadResult.median(result.rounds().stream()
                        .mapToDouble(CircleRound::processors)
                        .toArray()));
        out.println();
        whole(out);
    }

    private static void line(PrintWriter out, String title, Latencies latencies) {
        out.printf(
                Locale.ROOT,
                "%-20s %11.1f %10.1f %10.1f %10.1f%n",
                title,
                Latencies.millis(latencies.percentile(50)),
                Latencies.millis(latencies.percentile(90)),
                Latencies.millis(latencies.percentile(99)),
                Latencies.millis(latencies.max()));
    }

    private void whole(PrintWriter out) {
        out.println("the whole run, with warm-up and what came after the rounds:");
        for (var step : Step.values())
            out.printf(
                    Locale.ROOT,
                    "  %-16s %8d%n",
                    step.name().toLowerCase(Locale.ROOT),
                    result.steps().get(step));
        out.printf(Locale.ROOT, "  %-16s %8d%n", "full circle", result.arrived());
        out.printf(Locale.ROOT, "  %-16s %8d%n", "given up", result.givenUp());
        out.printf(Locale.ROOT, "  %-16s %8d%n", "still under way", result.underWay());
        out.printf(Locale.ROOT, "  %-16s %8d%n", "notified again", result.again());
        out.printf(Locale.ROOT, "  %-16s %8d%n", "strangers", result.strangers());
        out.println("refused: " + TextReport.counts(result.refusals()));
        out.println("failed:  " + TextReport.counts(result.faults()));
    }
}
