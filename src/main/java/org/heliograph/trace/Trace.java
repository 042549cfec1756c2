package org.heliograph.trace;

import java.util.List;
import org.heliograph.mm.Mm;

/**
 * All that is known of a message.
 *
 * @param mm with its recipients
 * @param events the first of them first
 * @param refusals requests about it that were refused
 */
public record Trace(Mm mm, List<TraceEvent> events, List<Refusal> refusals) {
    public Trace {
        events = List.copyOf(events);
        refusals = List.copyOf(refusals);
    }
}
