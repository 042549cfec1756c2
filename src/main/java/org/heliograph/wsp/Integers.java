package org.heliograph.wsp;

import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** The integers of WSP (WAP-230-WSP clauses 8.1 and 8.4). */
public final class Integers {
    static final int LENGTH_QUOTE = 0x1F;
    private static final int MAX_SHORT = 0x7F;
    private static final int MAX_SHORT_LENGTH = 30;
    private static final int MAX_UINTVAR_OCTETS = 5;

    private Integers() {}

    /** Uintvar: seven bits an octet, the first most significant, bit 7 set in all but the last; at most 31 bits here. */
    public static int uintvar(OctetReader in) {
        long value = 0;
        for (int i = 0; i < MAX_UINTVAR_OCTETS; i++) {
            int octet = in.octet();
            value = value << 7 | octet & 0x7F;
            if (octet < 0x80) {
                if (value > Integer.MAX_VALUE) throw in.malformed("uintvar of more than 31 bits");
                return (int) value;
            }
        }
        throw in.malformed("uintvar of more than " + MAX_UINTVAR_OCTETS + " octets");
    }

    public static void uintvar(OctetWriter out, int value) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) out.octet(value >>> shift & 0x7F | 0x80);
        }
        out.octet(value & 0x7F);
    }

    /** How many octets the uintvar takes. */
    static int uintvarSize(int value) {
        int size = 1;
        for (int rest = value >>> 7; rest != 0; rest >>>= 7) size++;
        return size;
    }

    /** Integer-value: a Short-integer in one octet or a Long-integer. Never negative. */
    public static long integer(OctetReader in) {
        int first = in.peek();
        return first >= 0x80 ? in.octet() & 0x7F : longInteger(in);
    }

    public static void integer(OctetWriter out, long value) {
        if (value >= 0 && value <= MAX_SHORT) out.octet((int) value | 0x80);
        else longInteger(out, value);
    }

    /** Long-integer: Short-length, then that many octets, the most significant first; at most 63 bits here. */
    public static long longInteger(OctetReader in) {
        int length = in.octet();
        if (length == 0 || length > MAX_SHORT_LENGTH) throw in.malformed("no Short-length of an integer");
        long value = 0;
        for (int i = 0; i < length; i++) {
            if (value >>> 55 != 0) throw in.malformed("integer of more than 63 bits");
            value = value << 8 | in.octet();
        }
        return value;
    }

    public static void longInteger(OctetWriter out, long value) {
        if (value < 0) throw new IllegalArgumentException("no integer of WSP is negative: " + value);
        int length = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 7) / 8);
        out.octet(length);
        for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) out.octet((int) (value >>> shift));
    }

    /** A Value-length and the slice that it measures. */
    public static OctetReader valueSlice(OctetReader in) {
        return in.slice(valueLength(in));
    }

    static int valueLength(OctetReader in) {
        int first = in.octet();
        if (first < LENGTH_QUOTE) return first;
        if (first == LENGTH_QUOTE) return uintvar(in);
        throw in.malformed("no Value-length");
    }

    /** Value-length and value. */
    public static void lengthAndValue(OctetWriter out, OctetWriter value) {
        int length = value.size();
        if (length > MAX_SHORT_LENGTH) {
            out.octet(LENGTH_QUOTE);
            uintvar(out, length);
        } else {
            out.octet(length);
        }
        out.octets(value.toOctets());
    }

    /**
     * Any header value, taken by its first octet alone (WAP-230-WSP clause 8.4): so an unknown field can be passed over
     * and the next one starts where it should.
     *
     * @return the value with its length or its closing zero
     */
    public static Octets anyValue(OctetReader in) {
        int start = in.offset();
        int first = in.peek();
        if (first <= LENGTH_QUOTE) in.skip(valueLength(in));
        else if (first < 0x80) in.takeToZero();
        else in.octet();
        return in.since(start);
    }
}
