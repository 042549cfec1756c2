package org.heliograph.subscriber;

/** Whether the network told us who is calling. */
public sealed interface Identification {

    /** A network element we trust says who it is. */
    record Recognised(Caller caller) implements Identification {}

    /**
     * Nobody we trust says who it is, or they disagree.
     *
     * @param explanation a sentence for the operator; no full number in it
     */
    record Unrecognised(Reason reason, String explanation) implements Identification {}

    /** Why a caller was not recognised. */
    enum Reason {
        /** The request carries none of the headers that the rules read. */
        NO_HEADER,
        /** A header is there, but was not written by a network element this rule trusts. */
        UNTRUSTED_SOURCE,
        /** A trusted header does not hold what its decoder reads. */
        UNREADABLE,
        /** Trusted headers name different subscribers. */
        CONFLICT
    }
}
