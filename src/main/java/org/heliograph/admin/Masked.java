package org.heliograph.admin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.heliograph.octet.Octets;

/** Octets and texts in which what opens a message is made unreadable. */
record Masked(List<String> tokens) {
    private static final char MASK = '*';

    Octets in(Octets octets) {
        byte[] masked = octets.toArray();
        for (String token : tokens) {
            byte[] wanted = token.getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; at + wanted.length <= masked.length; at++) {
                if (Arrays.equals(masked, at, at + wanted.length, wanted, 0, wanted.length)) {
                    Arrays.fill(masked, at, at + wanted.length, (byte) MASK);
                }
            }
        }
        return Octets.of(masked);
    }

    String in(String text) {
        String masked = text;
        for (String token : tokens) {
            masked = masked.replace(token, String.valueOf(MASK).repeat(token.length()));
        }
        return masked;
    }
}
