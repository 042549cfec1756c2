package org.heliograph.handset.load;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The image of a run of the whole circle. The colours are told apart by any eye. */
final class CirclePlot {
    private static final Map<Leg, Color> COLORS = Map.of(
            Leg.ACCEPT,
            Charts.BLUE,
            Leg.NOTIFY,
            Charts.ORANGE,
            Leg.FETCH,
            new Color(0x2E8B57),
            Leg.REPORT,
            new Color(0x8E4585));

    private static final long SHORTEST_NANOS = 10_000;

    private final CircleResult result;

    CirclePlot(CircleResult result) {
        this.result = result;
    }

    Plot plot() {
        return new Plot(
                String.format(Locale.ROOT, "%.0f messages full circle a second", result.rate()),
                subtitle(),
                throughput(),
                latencies());
    }

    private String subtitle() {
        var load = result.plan().load();
        int refused = result.refusals().values().stream().mapToInt(it -> it).sum();
        int failed = result.faults().values().stream().mapToInt(it -> it).sum();
        return String.format(
                Locale.ROOT,
                "%s  ·  %d senders, %d phones  ·  %s  ·  about %d kB  ·  %d refused, %d failed, %d given up",
                load.mmsc(),
                load.clients(),
                result.plan().phones(),
                result.plan().loop(),
                load.octets() / 1000,
                refused,
                failed,
                result.givenUp());
    }

    private XYChart throughput() {
        var chart = Charts.chart("Throughput", "seconds since the start", "messages a second");
        chart.getStyler().setYAxisMin(0.0).setXAxisMin(0.0);
        boolean first = true;
        for (var round : result.rounds()) {
            series(chart, "accepted", round.start().toMillis(), round.accepted(), Charts.ORANGE, first);
            series(chart, "full circle", round.start().toMillis(), round.arrived(), Charts.BLUE, first);
            first = false;
        }
        return chart;
    }

    private static void series(
            XYChart chart, String name, long startMillis, List<Integer> perSecond, Color color, boolean first) {
        if (perSecond.isEmpty()) return;
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (int i = 0; i < perSecond.size(); i++) {
            x.add(startMillis / 1000.0 + i + 1);
            y.add((double) perSecond.get(i));
        }
        var series = chart.addSeries(first ? name : name + " " + startMillis, x, y);
        series.setLineColor(color).setLineStyle(new BasicStroke(Charts.THICK));
        series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
        series.setShowInLegend(first);
    }

    private XYChart latencies() {
        var chart = Charts.chart("Latencies of messages that came full circle", "milliseconds", "share of messages, %");
        chart.getStyler().setXAxisLogarithmic(true).setYAxisMin(0.0);
        for (var leg : Leg.values()) Charts.distribution(chart, visible(leg), leg.title(), COLORS.get(leg));
        Charts.wholeDecades(
                chart,
                Latencies.ofAll(Arrays.stream(Leg.values()).map(this::visible).toList()));
        return chart;
    }

    private Latencies visible(Leg leg) {
        return result.latencies(leg).atLeast(SHORTEST_NANOS);
    }
}
