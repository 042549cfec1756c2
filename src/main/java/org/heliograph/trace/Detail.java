package org.heliograph.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Facts of a step by their names: a JSON object in ASCII, of bounded length whatever is put into it. What would make it
 * longer is left out.
 */
final class Detail {
    static final int MOST = 4_000;
    private static final int LONGEST_TEXT = 300;
    private static final int CLOSING = 1;
    private static final int FIRST_PLAIN = 0x20;
    private static final int LAST_PLAIN = 0x7E;

    private final StringBuilder json = new StringBuilder("{");

    Detail put(String name, long value) {
        return add(name, Long.toString(value));
    }

    Detail put(String name, boolean value) {
        return add(name, Boolean.toString(value));
    }

    /** An empty text is no fact. */
    Detail put(String name, String value) {
        return value.isEmpty() ? this : add(name, quoted(value));
    }

    Detail put(String name, Enum<?> value) {
        return put(name, word(value));
    }

    Detail put(String name, Optional<String> value) {
        value.ifPresent(it -> put(name, it));
        return this;
    }

    /** As many of them as there is room for. */
    Detail put(String name, List<Detail> values) {
        StringBuilder array = new StringBuilder("[");
        for (Detail value : values) {
            String next = value.text();
            if (json.length() + array.length() + next.length() + name.length() + 8 > MOST) {
                break;
            }
            array.append(array.length() == 1 ? "" : ",").append(next);
        }
        return values.isEmpty() ? this : add(name, array.append(']').toString());
    }

    private Detail add(String name, String value) {
        String entry = (json.length() == 1 ? "" : ",") + '"' + name + "\":" + value;
        if (json.length() + entry.length() + CLOSING <= MOST) {
            json.append(entry);
        }
        return this;
    }

    String text() {
        return json + "}";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), LONGEST_TEXT); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < FIRST_PLAIN || c > LAST_PLAIN) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
