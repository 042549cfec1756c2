package org.heliograph.trace;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a step by their names, as they were written down: texts, numbers, yes or no, and lists of the like. */
public record Facts(Map<String, Object> byName) {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    static Facts of(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            return new Facts(object(reader.readObject()));
        }
    }

    /** What a fact says; empty if it is not there. */
    public String text(String name) {
        Object value = byName.get(name);
        return value == null ? "" : value.toString();
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Object::toString);
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(byName.get(name));
    }

    boolean is(String name, String value) {
        return value.equals(text(name));
    }

    long number(String name) {
        return byName.get(name) instanceof Long number ? number : 0;
    }

    List<Facts> list(String name) {
        List<Facts> list = new ArrayList<>();
        if (byName.get(name) instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof Map<?, ?> map) {
                    Map<String, Object> named = new LinkedHashMap<>();
                    map.forEach((key, fact) -> named.put(key.toString(), fact));
                    list.add(new Facts(named));
                }
            }
        }
        return list;
    }

    private static Map<String, Object> object(JsonObject json) {
        Map<String, Object> facts = new LinkedHashMap<>();
        json.forEach((name, value) -> facts.put(name, value(value)));
        return facts;
    }

    private static Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER -> Long.valueOf(value.toString());
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case OBJECT -> object((JsonObject) value);
            case ARRAY -> ((JsonArray) value).stream().map(Facts::value).toList();
            case NULL -> "";
        };
    }
}
