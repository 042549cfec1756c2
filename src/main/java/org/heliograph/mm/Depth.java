package org.heliograph.mm;

import java.time.Instant;
import java.util.Optional;

/**
 * How much waits in a queue. What is counted is bounded, so that to look costs little however long the queue is.
 *
 * @param due rows whose time has come, {@link #MOST} at most
 * @param waiting all rows, those whose time is still to come among them, {@link #MOST} at most
 * @param oldest since when the first of those that are due is due
 */
public record Depth(long due, long waiting, Optional<Instant> oldest) {
    public static final int MOST = 100_000;
}
