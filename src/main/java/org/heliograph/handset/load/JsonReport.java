package org.heliograph.handset.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a run as JSON (RFC 8259): the plan, a record a target, a record a round. */
final class JsonReport {
    private final LoadResult result;

    JsonReport(LoadResult result) {
        this.result = result;
    }

    @Override
    public String toString() {
        var plan = result.plan();
        var share = result.share();
        return object(
                        member("mmsc", text(plan.mmsc().toString())),
                        member("clients", plan.clients()),
                        member("octets", plan.octets()),
                        member("recipients", plan.recipients()),
                        member("loop", text("closed")),
                        member("http", target(LoadResult.HTTP)),
                        member("jdbc", result.of(LoadResult.JDBC).isEmpty() ? "null" : target(LoadResult.JDBC)),
                        member("shareOfCeiling", share.isPresent() ? number(share.getAsDouble()) : "null"),
                        member(
                                "rounds",
                                array(result.rounds().stream()
                                        .map(JsonReport::round)
                                        .toList())))
                + "\n";
    }

    private String target(String name) {
        var latencies = result.latencies(name);
        return object(
                member("accepted", latencies.count()),
                member("acceptedPerSecond", number(result.rate(name))),
                member("latencyMillis", latencies(latencies)),
                member("refused", counts(result.refusals(name))),
                member("failed", counts(result.errors(name))));
    }

    private static String round(Round round) {
        return object(
                member("target", text(round.target())),
                member("startSeconds", number(round.start().toMillis() / 1000.0)),
                member("seconds", number(round.took().toMillis() / 1000.0)),
                member("accepted", round.accepted()),
                member("acceptedPerSecond", number(round.acceptedPerSecond())),
                member("processors", number(round.processors())),
                member("latencyMillis", latencies(round.latencies())),
                member(
                        "perSecond",
                        array(round.perSecond().stream().map(String::valueOf).toList())));
    }

    private static String latencies(Latencies latencies) {
        return object(
                member("p50", number(Latencies.millis(latencies.percentile(50)))),
                member("p90", number(Latencies.millis(latencies.percentile(90)))),
                member("p99", number(Latencies.millis(latencies.percentile(99)))),
                member("max", number(Latencies.millis(latencies.max()))));
    }

    private static String counts(Map<String, Integer> counts) {
        return object(counts.entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
    }

    private static String object(String... members) {
        return "{" + String.join(", ", members) + "}";
    }

    private static String array(List<String> values) {
        return "[" + String.join(", ", values) + "]";
    }

    private static String member(String name, Object value) {
        return text(name) + ": " + value;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String text(String text) {
        return text.chars().mapToObj(JsonReport::character).collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int c) {
        return c == '"' || c == '\\'
                ? "\\" + (char) c
                : c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c);
    }
}
