package org.heliograph.relay;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why exactly something was refused, for those who look into it; the person who was refused reads less.
 *
 * @param key one of a few words, such as {@code no-credit}
 * @param facts of this very case by their names, numbers of people among them
 */
public record Reason(String key, Map<String, String> facts) {

    public static Reason of(String key) {
        return new Reason(key, Map.of());
    }

    /** The same with one more fact. */
    public Reason with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value.toString());
        return new Reason(key, more);
    }
}
