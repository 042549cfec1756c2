package org.heliograph.pdu;

import java.util.OptionalLong;

/**
 * A value with a Status-count: in the confirmation of a deletion it says which location, status and text belong
 * together (OMA-TS-MMS_ENC clause 6). Some peers leave the count out; a text with a charset cannot be told from one
 * with a count then.
 */
public record Numbered<T>(OptionalLong count, T value) {
    public static <T> Numbered<T> of(long count, T value) {
        return new Numbered<>(OptionalLong.of(count), value);
    }

    public static <T> Numbered<T> plain(T value) {
        return new Numbered<>(OptionalLong.empty(), value);
    }

    @Override
    public String toString() {
        return count.isPresent() ? count.getAsLong() + ": " + value : value.toString();
    }
}
