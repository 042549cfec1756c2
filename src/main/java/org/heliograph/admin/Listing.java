package org.heliograph.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A page of a list and, if there may be more, where to go on. */
final class Listing {
    private Listing() {}

    /**
     * Shows a page.
     *
     * @param found one more than the page has, if there is one more
     * @param key by which the next page begins after an item
     */
    static <T> Map<String, Object> of(
            List<T> found, int limit, Function<T, Map<String, Object>> shown, Function<T, String> key) {
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("items", page.stream().map(shown).toList());
        if (found.size() > limit) {
            listing.put("next", key.apply(page.get(limit - 1)));
        }
        return listing;
    }
}
