package org.heliograph.octet;

import java.util.Arrays;

/** Collects octets in an array that grows. */
public final class OctetWriter {
    private static final int START = 256;

    private byte[] array;
    private int size;

    public OctetWriter() {
        this(START);
    }

    /** @param expected how many octets will come, so that the array need not grow */
    public OctetWriter(int expected) {
        array = new byte[expected];
    }

    public int size() {
        return size;
    }

    /** Appends one octet, of which the low eight bits count. */
    public OctetWriter octet(int octet) {
        grow(1);
        array[size++] = (byte) octet;
        return this;
    }

    public OctetWriter octets(Octets octets) {
        grow(octets.size());
        octets.copyTo(array, size);
        size += octets.size();
        return this;
    }

    /** What was written so far. Writing may go on; the octets given out are not touched any more. */
    public Octets toOctets() {
        return Octets.of(array, 0, size);
    }

    private void grow(int more) {
        int needed = Math.addExact(size, more);
        if (needed > array.length) array = Arrays.copyOf(array, Math.max(needed, Math.min(2 * size, size + (1 << 24))));
    }
}
