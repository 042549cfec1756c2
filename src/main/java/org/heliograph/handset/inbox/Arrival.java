package org.heliograph.handset.inbox;

import java.time.Instant;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * A push that came.
 *
 * @param to the number it was for, where the way it came tells
 * @param push connectionless WSP, if it is what it should be
 */
public record Arrival(Optional<String> to, Instant at, Octets push) {}
