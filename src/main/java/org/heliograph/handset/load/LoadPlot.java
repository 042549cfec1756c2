package org.heliograph.handset.load;

import static org.heliograph.handset.load.LoadResult.HTTP;
import static org.heliograph.handset.load.LoadResult.JDBC;

import java.util.Locale;

/** The image of a run that only posts. */
final class LoadPlot {
    private final LoadResult result;

    LoadPlot(LoadResult result) {
        this.result = result;
    }

    Plot plot() {
        return new Plot(title(), subtitle(), Charts.throughput(result), Charts.latencies(result));
    }

    private String title() {
        var title = String.format(Locale.ROOT, "%.0f messages accepted a second", result.rate(HTTP));
        return result.share().isEmpty()
                ? title
                : title
                        + String.format(
                                Locale.ROOT,
                                ", %.2f of the %.0f the database takes straight",
                                result.share().getAsDouble(),
                                result.rate(JDBC));
    }

    private String subtitle() {
        var plan = result.plan();
        int refused = result.refusals(HTTP).values().stream().mapToInt(it -> it).sum();
        int failed = result.errors(HTTP).values().stream().mapToInt(it -> it).sum();
        return String.format(
                Locale.ROOT,
                "%s  ·  %d clients in a closed loop  ·  about %d kB to %d recipient%s  ·  %d refused, %d failed",
                plan.mmsc(),
                plan.clients(),
                plan.octets() / 1000,
                plan.recipients(),
                plan.recipients() == 1 ? "" : "s",
                refused,
                failed);
    }
}
