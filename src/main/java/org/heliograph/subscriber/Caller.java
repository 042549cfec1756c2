package org.heliograph.subscriber;

import java.util.Optional;
import org.heliograph.address.Msisdn;

/**
 * The subscriber a network vouches for, and how we know: kept with the message and its charge record.
 *
 * @param msisdn the number, unless the network only reported the IMSI
 * @param imsi the IMSI, if the network reported it
 * @param rule name of the rule that found the number, or the IMSI if there is no number
 * @param source address of the network element whose header was believed
 */
public record Caller(Optional<Msisdn> msisdn, Optional<Imsi> imsi, String rule, String source) {
    public Caller {
        if (msisdn.isEmpty() && imsi.isEmpty()) {
            throw new IllegalArgumentException("a caller has an MSISDN, an IMSI or both");
        }
    }
}
