package org.heliograph.octet;

/**
 * Octets that are not what their grammar says. Carries no stack trace: the offset tells the place that matters, and
 * whoever decodes for others turns this into an exception of its own.
 */
public final class OctetException extends RuntimeException {
    /** What is wrong with the octets. */
    public enum Reason {
        /** They end, or their slice ends, before the value does. */
        TRUNCATED,
        /** A value has a form that its grammar does not know. */
        MALFORMED,
        /** Well formed perhaps, but more than we are willing to read. */
        LIMIT
    }

    private final Reason reason;
    private final int offset;

    public OctetException(Reason reason, int offset, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.offset = offset;
    }

    public Reason reason() {
        return reason;
    }

    /** Where, counted in octets from the first of those the outermost reader was made for. */
    public int offset() {
        return offset;
    }
}
