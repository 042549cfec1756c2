package org.heliograph.relay;

import java.util.List;

/**
 * Work that a worker has taken.
 *
 * @param more whether there may be more of it at once
 */
public record Batch<T>(List<T> items, boolean more) {
    public Batch {
        items = List.copyOf(items);
    }
}
