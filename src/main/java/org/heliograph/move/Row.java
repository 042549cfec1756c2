package org.heliograph.move;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a row, in the order of the table's columns. */
record Row(List<Optional<byte[]>> values) {

    static Row read(Table table, ResultSet from) throws SQLException {
        var values = new ArrayList<Optional<byte[]>>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.columns().get(i).kind().read(from, i + 1));
        }
        return new Row(values);
    }

    void write(Table table, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            table.columns().get(i).kind().write(insert, i + 1, values.get(i));
        }
    }

    long octets() {
        return values.stream()
                .flatMap(Optional::stream)
                .mapToLong(value -> value.length)
                .sum();
    }

    /** SHA-256 over its values, each with its length before it. */
    byte[] digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var value : values) {
                int length = value.map(octets -> octets.length).orElse(-1);
                digest.update(
                        new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
                value.ifPresent(digest::update);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
