package org.heliograph.bearer;

import java.time.Instant;
import org.heliograph.address.Msisdn;
import org.heliograph.octet.Octets;

/**
 * What a bearer carries.
 *
 * @param pdu the MMS PDU alone; wrapping and segmenting it is the bearer's, as some bearers do not want that
 * @param until after this it is worth nothing
 * @param receipted whether anybody waits for a receipt
 * @param pieces where the bearer notes what it sends
 */
public record Push(Msisdn to, Octets pdu, Instant until, boolean receipted, Pieces pieces) {
    public Push(Msisdn to, Octets pdu, Instant until, boolean receipted) {
        this(to, pdu, until, receipted, new Pieces());
    }

    /** One whose receipt is waited for. */
    public Push(Msisdn to, Octets pdu, Instant until) {
        this(to, pdu, until, true);
    }
}
