package org.heliograph.handset.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON (RFC 8259). */
final class Json {
    private Json() {}

    static String latencies(Latencies latencies) {
        return object(
                member("p50", number(Latencies.millis(latencies.percentile(50)))),
                member("p90", number(Latencies.millis(latencies.percentile(90)))),
                member("p99", number(Latencies.millis(latencies.percentile(99)))),
                member("max", number(Latencies.millis(latencies.max()))));
    }

    static String counts(Map<String, Integer> counts) {
        return object(counts.entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
    }

    static String object(String... members) {
        return "{" + String.join(", ", members) + "}";
    }

    static String array(List<String> values) {
        return "[" + String.join(", ", values) + "]";
    }

    static String member(String name, Object value) {
        return text(name) + ": " + value;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String text(String text) {
        return text.chars().mapToObj(Json::character).collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int c) {
        return c == '"' || c == '\\'
                ? "\\" + (char) c
                : c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c);
    }
}
