package org.heliograph.relay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * How a PDU was brought to the next network element, for those who trace it.
 *
 * @param bearer the way, in a word
 * @param pdu what was to be brought
 * @param pieces what it was cut into, as far as it got
 */
public record Handover(String bearer, Octets pdu, List<Piece> pieces, Duration took) {
    public Handover {
        pieces = List.copyOf(pieces);
    }

    /**
     * What was sent at once, such as one short message.
     *
     * @param element the network element's name in the settings
     * @param octets of user data
     * @param id what the element calls it, if it has taken it and says so
     * @param answer in its own words
     */
    public record Piece(String element, int octets, Optional<String> id, String answer) {}
}
