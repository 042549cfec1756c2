package org.heliograph.inspect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How something came: who to whom, when, and the lines around it.
 *
 * @param protocol such as HTTP or SMPP
 * @param at absent where the capture does not say
 * @param lines request line, status, and the header fields that matter
 */
public record Envelope(String protocol, String from, String to, Optional<Instant> at, List<String> lines) {
    public Envelope {
        lines = List.copyOf(lines);
    }
}
