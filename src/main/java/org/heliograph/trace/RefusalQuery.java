package org.heliograph.trace;

import java.time.Instant;
import java.util.Optional;

/**
 * Which refused requests are looked for.
 *
 * @param number of who asked
 * @param from since when
 * @param to until when, exclusive
 * @param after the id of the last one seen; those that are older come next
 * @param limit how many at most
 */
public record RefusalQuery(
        Optional<String> number, Optional<Instant> from, Optional<Instant> to, Optional<String> after, int limit) {

    /** The id that all of them are below. */
    Optional<String> before() {
        Optional<String> end = to.map(TimeOrder::first);
        return after.map(last -> end.filter(it -> it.compareTo(last) < 0).orElse(last))
                .or(() -> end);
    }
}
