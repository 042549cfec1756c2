package org.heliograph.octet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Octets that do not change: a slice of an array that nobody writes to any more. Slicing copies nothing.
 *
 * <p>Two are equal when their content is, wherever it lies.
 */
public final class Octets {
    public static final Octets EMPTY = new Octets(new byte[0], 0, 0);
    private static final int SHOWN = 16;

    private final byte[] array;
    private final int offset;
    private final int size;

    private Octets(byte[] array, int offset, int size) {
        this.array = array;
        this.offset = offset;
        this.size = size;
    }

    /** The whole array, which is handed over: whoever calls must not write to it afterwards. */
    public static Octets of(byte[] array) {
        return new Octets(array, 0, array.length);
    }

    /** A part of an array that is handed over likewise. */
    public static Octets of(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        return new Octets(array, offset, length);
    }

    /** The text in UTF-8. */
    public static Octets utf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The octets that hexadecimal digits name. */
    public static Octets hex(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The octet at an index, 0 to 255. */
    public int octet(int index) {
        return array[offset + Objects.checkIndex(index, size)] & 0xFF;
    }

    /** @param from index of the first octet, @param length how many */
    public Octets slice(int from, int length) {
        Objects.checkFromIndexSize(from, length, size);
        return from == 0 && length == size ? this : new Octets(array, offset + from, length);
    }

    /** All octets from an index on. */
    public Octets from(int index) {
        return slice(index, size - index);
    }

    /** The index of the first such octet, or -1. */
    public int indexOf(int octet) {
        for (int i = 0; i < size; i++) {
            if ((array[offset + i] & 0xFF) == octet) return i;
        }
        return -1;
    }

    /** Whether every octet is below 0x80. */
    public boolean isAscii() {
        for (int i = offset; i < offset + size; i++) {
            if (array[i] < 0) return false;
        }
        return true;
    }

    public OctetReader reader() {
        return new OctetReader(array, offset, offset, offset + size);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(array, offset, size);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(array, offset, size);
    }

    /** Digests these octets without a copy. */
    public void update(MessageDigest digest) {
        digest.update(array, offset, size);
    }

    /** A copy. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + size);
    }

    /** The text; octets that are none in this charset become the replacement character. */
    public String text(Charset charset) {
        return new String(array, offset, size, charset);
    }

    public String toHex() {
        return HexFormat.of().formatHex(array, offset, offset + size);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(array, offset, target, at, size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that
                && Arrays.equals(array, offset, offset + size, that.array, that.offset, that.offset + that.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + size; i++) hash = 31 * hash + array[i];
        return hash;
    }

    /** How many there are and the first few in hexadecimal. */
    @Override
    public String toString() {
        var shown = slice(0, Math.min(size, SHOWN)).toHex();
        return size + " octets " + shown + (size > SHOWN ? "…" : "");
    }
}
