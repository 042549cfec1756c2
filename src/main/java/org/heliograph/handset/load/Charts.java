package org.heliograph.handset.load;

import static org.heliograph.handset.load.LoadResult.HTTP;
import static org.heliograph.handset.load.LoadResult.JDBC;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The two charts of a run. Blue is the MMSC and orange the database, told apart by any eye. */
final class Charts {
    static final Color INK = new Color(0x22272E);
    static final Color QUIET = new Color(0x5A6472);
    private static final Color GRID = new Color(0xE3E7EC);
    static final Color BLUE = new Color(0x1F6FB4);
    static final Color ORANGE = new Color(0xE07B00);
    private static final int BINS_A_DECADE = 12;
    static final float THICK = 2.2f;

    private Charts() {}

    /** Accepted messages in each second, round after round. */
    static XYChart throughput(LoadResult result) {
        var chart = chart("Throughput", "seconds since the start", "messages a second");
        chart.getStyler().setYAxisMin(0.0).setXAxisMin(0.0);
        rounds(chart, result, HTTP, "MMSC", BLUE);
        rounds(chart, result, JDBC, "database alone", ORANGE);
        return chart;
    }

    private static void rounds(XYChart chart, LoadResult result, String target, String name, Color color) {
        boolean first = true;
        for (var round : result.of(target)) {
            var x = new ArrayList<Double>();
            var y = new ArrayList<Double>();
            double start = round.start().toMillis() / 1000.0;
            for (int i = 0; i < round.perSecond().size(); i++) {
                x.add(start + i + 1);
                y.add((double) round.perSecond().get(i));
            }
            if (x.isEmpty()) { // shorter than a second
                x.add(start + round.took().toMillis() / 1000.0);
                y.add(round.acceptedPerSecond());
            }
            var series = chart.addSeries(first ? name : name + " " + start, x, y);
            series.setLineColor(color).setLineStyle(new BasicStroke(THICK));
            series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
            series.setShowInLegend(first);
            first = false;
        }
    }

    /** How many took how long, on a scale where ten times as long is always as far. */
    static XYChart latencies(LoadResult result) {
        var chart = chart("Latency of accepted messages", "milliseconds", "share of messages, %");
        chart.getStyler().setXAxisLogarithmic(true).setYAxisMin(0.0);
        distribution(chart, result.latencies(HTTP), "MMSC", BLUE);
        distribution(chart, result.latencies(JDBC), "database alone", ORANGE);
        wholeDecades(chart, Latencies.ofAll(List.of(result.latencies(HTTP), result.latencies(JDBC))));
        return chart;
    }

    /** The scale has numbers at the powers of ten only, so two of them at least are to be seen. */
    static void wholeDecades(XYChart chart, Latencies all) {
        if (all.count() == 0) return;
        double least = Math.floor(Math.log10(Latencies.millis(Math.max(1, all.percentile(0)))));
        double most = Math.floor(Math.log10(Latencies.millis(all.max()))) + 1;
        chart.getStyler().setXAxisMin(Math.pow(10, least)).setXAxisMax(Math.pow(10, most));
    }

    static void distribution(XYChart chart, Latencies latencies, String name, Color color) {
        if (latencies.count() == 0) return;
        var bins = Bins.of(latencies, BINS_A_DECADE);
        var label = String.format(
                Locale.ROOT,
                "%s: p50 %.1f  p90 %.1f  p99 %.1f  max %.1f ms",
                name,
                Latencies.millis(latencies.percentile(50)),
                Latencies.millis(latencies.percentile(90)),
                Latencies.millis(latencies.percentile(99)),
                Latencies.millis(latencies.max()));
        var series = chart.addSeries(label, bins.edges(), bins.percents());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area).setMarker(SeriesMarkers.NONE);
        series.setLineColor(color).setLineStyle(new BasicStroke(THICK));
        series.setFillColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 60));
    }

    static XYChart chart(String title, String x, String y) {
        var chart =
                new XYChartBuilder().title(title).xAxisTitle(x).yAxisTitle(y).build();
        var style = chart.getStyler();
        style.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1f));
        style.setAxisTicksMarksVisible(false).setAxisTickLabelsColor(QUIET);
        style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        style.setMarkerSize(5);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotMargin(0);
        style.setChartBackgroundColor(Color.WHITE);
        style.setChartFontColor(INK);
        style.setChartTitleBoxVisible(false);
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Vertical);
        style.setLegendBorderColor(Color.WHITE);
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        return chart;
    }

    /**
     * Counts of durations in bins that each are the same factor wide, as the outline of their columns.
     *
     * @param edges milliseconds, each edge twice
     */
    record Bins(List<Double> edges, List<Double> percents) {
        static Bins of(Latencies latencies, int aDecade) {
            double step = Math.pow(10, 1.0 / aDecade);
            double from = floor(latencies.percentile(0), aDecade);
            var edges = new ArrayList<Double>();
            var percents = new ArrayList<Double>();
            edges.add(from / 1e6);
            percents.add(0.0);
            for (double low = from; low <= latencies.max(); low *= step) {
                double percent = 100.0 * latencies.between((long) low, (long) (low * step)) / latencies.count();
                edges.add(low / 1e6);
                percents.add(percent);
                edges.add(low * step / 1e6);
                percents.add(percent);
            }
            edges.add(edges.get(edges.size() - 1));
            percents.add(0.0);
            return new Bins(List.copyOf(edges), List.copyOf(percents));
        }

        /** The edge at or below, where the whole powers of ten are edges. */
        private static double floor(long nanos, int aDecade) {
            return Math.pow(10, Math.floor(Math.log10(Math.max(1, nanos)) * aDecade) / aDecade);
        }
    }
}
