package org.heliograph.octet;

import static org.heliograph.octet.OctetException.Reason.LIMIT;
import static org.heliograph.octet.OctetException.Reason.MALFORMED;
import static org.heliograph.octet.OctetException.Reason.TRUNCATED;

/**
 * Reads octets one after another and never past the end of its slice: what is not there is an {@link OctetException}.
 * Offsets are those of the outermost reader, also in slices of slices, so that a fault names a place in the whole.
 */
public final class OctetReader {
    private final byte[] array;
    private final int origin;
    private final int end;
    private final boolean bounded;
    private int position;

    OctetReader(byte[] array, int origin, int position, int end) {
        this(array, origin, position, end, false);
    }

    private OctetReader(byte[] array, int origin, int position, int end, boolean bounded) {
        this.array = array;
        this.origin = origin;
        this.position = position;
        this.end = end;
        this.bounded = bounded;
    }

    /** Where the next octet lies, counted from the first octet of the whole. */
    public int offset() {
        return position - origin;
    }

    public int remaining() {
        return end - position;
    }

    public boolean hasMore() {
        return position < end;
    }

    /** The next octet, 0 to 255, which stays where it is. */
    public int peek() {
        if (position >= end) throw truncated(1);
        return array[position] & 0xFF;
    }

    public int octet() {
        if (position >= end) throw truncated(1);
        return array[position++] & 0xFF;
    }

    /** The next octets, as a slice of the same array. */
    public Octets take(int length) {
        int from = advance(length);
        return Octets.of(array, from, length);
    }

    /** All that is left. */
    public Octets rest() {
        return take(end - position);
    }

    /** The octets up to the next zero octet, which is read but is not part of them. */
    public Octets takeToZero() {
        int zero = zero();
        if (zero == end) throw truncated(end - position + 1);
        return takeTo(zero, zero + 1);
    }

    /** The same where the end of the slice may stand for the zero octet. */
    public Octets takeToZeroOrEnd() {
        int zero = zero();
        return takeTo(zero, Math.min(zero + 1, end));
    }

    /** What has been read since an earlier {@link #offset()}. */
    public Octets since(int offset) {
        return Octets.of(array, origin + offset, position - origin - offset);
    }

    /** A reader of the next octets; this one goes on behind them. */
    public OctetReader slice(int length) {
        int from = advance(length);
        return new OctetReader(array, origin, from, from + length);
    }

    /**
     * A reader that starts here and sees at most so many octets; this one stays where it is. What does not fit into
     * that though it is there is a fault of its own, {@link OctetException.Reason#LIMIT}.
     */
    public OctetReader window(int atMost) {
        boolean cut = atMost < remaining();
        return new OctetReader(array, origin, position, cut ? position + atMost : end, bounded || cut);
    }

    public void skip(int length) {
        advance(length);
    }

    /** For the end of a value whose length was given: octets left over mean that the length or the value is wrong. */
    public void requireEnd() {
        if (position < end) throw malformed((end - position) + " octets left over");
    }

    public OctetException malformed(String detail) {
        return new OctetException(MALFORMED, offset(), detail);
    }

    public OctetException limit(String detail) {
        return new OctetException(LIMIT, offset(), detail);
    }

    private int advance(int length) {
        if (length < 0 || length > end - position) throw truncated(length);
        int from = position;
        position += length;
        return from;
    }

    private int zero() {
        int i = position;
        while (i < end && array[i] != 0) i++;
        return i;
    }

    private Octets takeTo(int last, int next) {
        var taken = Octets.of(array, position, last - position);
        position = next;
        return taken;
    }

    private OctetException truncated(int wanted) {
        return new OctetException(
                bounded ? LIMIT : TRUNCATED,
                offset(),
                wanted + " octets wanted, " + (end - position) + (bounded ? " allowed" : " left"));
    }
}
