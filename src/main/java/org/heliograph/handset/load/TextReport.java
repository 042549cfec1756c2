package org.heliograph.handset.load;

import static org.heliograph.handset.load.LoadResult.HTTP;
import static org.heliograph.handset.load.LoadResult.JDBC;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a run as text. */
final class TextReport {
    private final LoadResult result;

    TextReport(LoadResult result) {
        this.result = result;
    }

    void print(PrintWriter out) {
        out.println();
        out.println("                accepted       /s     p50 ms     p90 ms     p99 ms     max ms   processors");
        line(out, HTTP, "MMSC");
        if (!result.of(JDBC).isEmpty()) line(out, JDBC, "database");
        out.println("(/s is the median of the rounds; processors are those that this program kept busy itself)");
        out.println();
        out.println("refused: " + counts(result.refusals(HTTP)));
        out.println("failed:  " + counts(result.errors(HTTP)));
        if (!result.of(JDBC).isEmpty()) ceiling(out);
        out.println();
        out.println(
                "A closed loop: whoever waits sends nothing meanwhile, so these are not the latencies of a given arrival"
                        + " rate.");
    }

    private void line(PrintWriter out, String target, String name) {
        var latencies = result.latencies(target);
        out.printf(
                Locale.ROOT,
                "%-12s %11d %8.1f %10.1f %10.1f %10.1f %10.1f %12.2f%n",
                name,
                latencies.count(),
                result.rate(target),
                Latencies.millis(latencies.percentile(50)),
                Latencies.millis(latencies.percentile(90)),
                Latencies.millis(latencies.percentile(99)),
                Latencies.millis(latencies.max()),
                LoadResult.median(result.of(target).stream()
                        .mapToDouble(Round::processors)
                        .toArray()));
    }

    private void ceiling(PrintWriter out) {
        if (!result.errors(JDBC).isEmpty()) out.println("failed in the database: " + counts(result.errors(JDBC)));
        out.println();
        out.println("MMSC, accepted/s by round:     " + rounds(HTTP));
        out.println("database, messages/s by round: " + rounds(JDBC));
        result.share()
                .ifPresentOrElse(
                        share -> out.printf(
                                Locale.ROOT,
                                "share of the ceiling: %.2f (%.1f through the MMSC / %.1f straight into the database)%n",
                                share,
                                result.rate(HTTP),
                                result.rate(JDBC)),
                        () -> out.println("share of the ceiling: unknown, the database took nothing"));
    }

    private String rounds(String target) {
        return result.of(target).stream()
                .map(round -> String.format(Locale.ROOT, "%.1f", round.acceptedPerSecond()))
                .collect(Collectors.joining("  "));
    }

    static String counts(Map<String, Integer> counts) {
        if (counts.isEmpty()) return "none";
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
