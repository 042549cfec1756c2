package org.heliograph.push;

/**
 * Concatenated short messages (3GPP TS 23.040 clause 9.2.3.24): which part of which message a segment is.
 *
 * @param reference the same in all segments of a message, another in the next message to the same phone
 * @param total number of segments, 1 to 255
 * @param sequence number of this segment, from 1
 */
public record Concatenation(Width width, int reference, int total, int sequence) {
    /** How many bits the reference has. References of different width are never the same. */
    public enum Width {
        EIGHT_BITS(0xFF),
        SIXTEEN_BITS(0xFFFF);

        private final int mask;

        Width(int mask) {
            this.mask = mask;
        }

        /** The low bits of a counter. */
        int reference(int counter) {
            return counter & mask;
        }
    }

    static final int MOST_SEGMENTS = 255;

    public Concatenation {
        if (width.reference(reference) != reference) throw new IllegalArgumentException("no reference: " + reference);
        if (!isPossible(total, sequence)) throw new IllegalArgumentException(sequence + " of " + total);
    }

    static boolean isPossible(int total, int sequence) {
        return sequence >= 1 && sequence <= total && total <= MOST_SEGMENTS;
    }

    /** Whether both are of one message, as far as this tells. */
    boolean goesWith(Concatenation other) {
        return width == other.width && reference == other.reference && total == other.total;
    }
}
