package org.heliograph.config;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What operators changed at run time and did not take back.
 *
 * @param revision how many changes there were; 0 for none
 * @param byKey each changed key once
 */
public record Changes(long revision, Map<String, Change> byKey) {

    /** The text that an operator gave a key, which may be a secret. */
    public record Change(String text, String by, Instant at) {
        @Override
        public String toString() {
            return "changed by " + by + " at " + at;
        }
    }

    public static final Changes NONE = new Changes(0, Map.of());

    public Changes {
        byKey = Map.copyOf(byKey);
    }

    /**
     * The next revision.
     *
     * @param wanted the new text of each key; empty to go back to what the node's own sources say
     */
    Changes with(Map<String, Optional<String>> wanted, String by, Instant at) {
        Map<String, Change> next = new HashMap<>(byKey);
        wanted.forEach((key, text) -> {
            if (text.isPresent()) {
                next.put(key, new Change(text.get(), by, at));
            } else {
                next.remove(key);
            }
        });
        return new Changes(revision + 1, next);
    }

    /** Of these the ones that are not so already. */
    Map<String, Optional<String>> news(Map<String, Optional<String>> wanted) {
        Map<String, Optional<String>> news = new HashMap<>(wanted);
        news.entrySet().removeIf(entry -> entry.getValue()
                .equals(Optional.ofNullable(byKey.get(entry.getKey())).map(Change::text)));
        return news;
    }

    Map<String, String> texts() {
        return byKey.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .text()));
    }
}
