package org.heliograph.wsp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/** Content-Transfer-Encoding (RFC 2045 clause 6), which some senders carry over from mail into a binary multipart. */
final class TransferEncoding {
    private TransferEncoding() {}

    /** The octets behind the encoding; empty if we do not know it or the content is not in it. */
    static Optional<Octets> decode(String encoding, Octets content) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(content);
            case "quoted-printable" -> quotedPrintable(content);
            default -> Optional.empty();
        };
    }

    private static Optional<Octets> base64(Octets content) {
        try {
            return Optional.of(Octets.of(Base64.getMimeDecoder().decode(content.toArray())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Octets> quotedPrintable(Octets content) {
        var text = content.text(StandardCharsets.ISO_8859_1);
        var out = new OctetWriter(content.size());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '=') {
                out.octet(c);
            } else if (text.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (text.startsWith("\n", i + 1)) {
                i += 1;
            } else {
                int octet = hex(text, i + 1);
                if (octet < 0) return Optional.empty();
                out.octet(octet);
                i += 2;
            }
        }
        return Optional.of(out.toOctets());
    }

    private static int hex(String text, int at) {
        if (at + 2 > text.length()) return -1;
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
