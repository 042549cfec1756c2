package org.heliograph.mm1;

import org.heliograph.octet.Octets;

/** What a POST is answered with. */
public sealed interface Reply {
    /** A PDU. */
    record Pdu(Octets octets) implements Reply {}

    /** Nothing: the phone has said something and wants no answer. */
    record Silence() implements Reply {}

    /** What the phone said could not be written down; it may say it again. */
    record NotHeard() implements Reply {}

    /** The octets were so far from a PDU that none can be made. */
    record NoPdu() implements Reply {}
}
