package org.heliograph.trace;

import java.util.OptionalInt;
import org.heliograph.mm.MmId;
import org.heliograph.octet.Octets;

/**
 * A milestone as it is written down.
 *
 * @param nr the recipient's place in the message; empty if it is about all of it
 * @param came the PDU that came, as far as its content
 * @param went the PDU that went
 */
record Step(MmId mm, OptionalInt nr, TraceKind kind, Detail detail, Octets came, Octets went) {

    Step(MmId mm, OptionalInt nr, TraceKind kind, Detail detail) {
        this(mm, nr, kind, detail, Octets.EMPTY, Octets.EMPTY);
    }

    Step came(Octets pdu) {
        return new Step(mm, nr, kind, detail, pdu, went);
    }

    Step went(Octets pdu) {
        return new Step(mm, nr, kind, detail, came, pdu);
    }
}
