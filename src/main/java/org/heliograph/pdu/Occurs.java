package org.heliograph.pdu;

/** How often a header field may occur in a PDU. */
public enum Occurs {
    /** Once; of a repeated one the first counts. */
    ONCE,
    /** As often as one likes. */
    MANY
}
