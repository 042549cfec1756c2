package org.heliograph;

import org.heliograph.octet.Octets;

/** Octets as people write them down. */
public final class Hex {
    private Hex() {}

    /** Octets in hexadecimal pairs; what follows three spaces on a line is a remark. */
    public static Octets octets(String text) {
        var digits = new StringBuilder();
        text.lines()
                .map(line -> line.replaceAll("\\s{3,}.*", "").replaceAll("\\s", ""))
                .forEach(digits::append);
        return Octets.hex(digits.toString());
    }
}
