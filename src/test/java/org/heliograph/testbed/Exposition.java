package org.heliograph.testbed;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Prometheus' text format 0.0.4, read back.
 *
 * @param values by name and labels as they stand there, such as {@code x_total{a="b"}}
 * @param types by the family's name, such as {@code counter}
 * @param meanings by the family's name
 */
public record Exposition(Map<String, Double> values, Map<String, String> types, Map<String, String> meanings) {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{.*})?) (\\S+)");

    public static Exposition read(String text) {
        var read = new Exposition(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        text.lines().filter(line -> !line.isBlank()).forEach(read::add);
        return read;
    }

    private void add(String line) {
        var words = line.split(" ", 4);
        if (line.startsWith("# TYPE ")) {
            types.put(words[2], words[3]);
        } else if (line.startsWith("# HELP ")) {
            meanings.put(words[2], words[3]);
        } else {
            var sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new IllegalArgumentException("no sample: " + line);
            }
            values.put(sample.group(1), number(sample.group(2)));
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
