package org.heliograph.inspect.capture;

import java.time.Instant;
import java.util.Optional;

/**
 * When something was seen.
 *
 * @param packet number of the packet it begins in
 * @param at absent where the capture does not say
 */
public record Moment(int packet, Optional<Instant> at) {}
