package org.heliograph.ops;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heliograph.ops.OpsSettings.LogFormat;

/** Names and values in the order in which they were put: {@code mm=... kind=m-send-req ms=12}, or the same as a JSON object. */
final class LogLine {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"=]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 300;

    private final Map<String, Object> values = new LinkedHashMap<>();

    LogLine put(String name, String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        values.put(name, CONTROL.matcher(cut).replaceAll("?"));
        return this;
    }

    LogLine put(String name, long value) {
        values.put(name, value);
        return this;
    }

    LogLine put(String name, Optional<String> value) {
        value.ifPresent(it -> put(name, it));
        return this;
    }

    String as(LogFormat format) {
        return format == LogFormat.JSON ? json() : text();
    }

    private String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + quoted(entry.getValue().toString()))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : '"' + value.replace('"', '\'') + '"';
    }

    private String json() {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Long number) {
                object.add(name, number);
            } else {
                object.add(name, value.toString());
            }
        });
        return object.build().toString();
    }
}
