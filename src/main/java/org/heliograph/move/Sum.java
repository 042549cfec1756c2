package org.heliograph.move;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What tells the content of a table from any other, in whatever order its rows are read: how many they are, and their
 * digests added up, as four numbers.
 */
final class Sum {
    private final long[] parts = new long[4];
    private long rows;
    private long octets;

    void add(Row row) {
        var digest = ByteBuffer.wrap(row.digest()).asLongBuffer();
        for (int i = 0; i < parts.length; i++) {
            parts[i] += digest.get(i);
        }
        rows++;
        octets += row.octets();
    }

    long rows() {
        return rows;
    }

    long octets() {
        return octets;
    }

    boolean isOfTheSameRowsAs(Sum other) {
        return rows == other.rows && Arrays.equals(parts, other.parts);
    }
}
