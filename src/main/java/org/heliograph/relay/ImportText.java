package org.heliograph.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;

/** The lines of a file that is kept in pieces. Of a line that is longer than any may be, a part is forgotten. */
final class ImportText {
    static final int LONGEST_LINE = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream octets;
    private boolean first = true;

    /** @param pieces by their number, from 0; empty behind the last */
    ImportText(IntFunction<Optional<byte[]>> pieces) {
        this.octets = new Pieces(pieces);
    }

    /** The next line, longer than {@link #LONGEST_LINE} if it was too long; empty behind the last. */
    Optional<String> next() throws IOException {
        byte[] line = new byte[LONGEST_LINE + 1];
        int length = 0;
        int octet = octets.read();
        if (octet < 0) {
            return Optional.empty();
        }
        while (octet >= 0 && octet != '\n') {
            if (length < line.length) {
                line[length++] = (byte) octet;
            }
            octet = octets.read();
        }
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        if (first && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        first = false;
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** One behind the other. */
    private static final class Pieces extends InputStream {
        private final IntFunction<Optional<byte[]>> pieces;
        private byte[] piece = {};
        private int place;
        private int next;

        Pieces(IntFunction<Optional<byte[]>> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            while (place == piece.length) {
                Optional<byte[]> found = pieces.apply(next++);
                if (found.isEmpty()) {
                    next--;
                    return -1;
                }
                piece = found.get();
                place = 0;
            }
            return piece[place++] & 0xFF;
        }
    }
}
