package org.heliograph.wsp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * The texts of WSP (WAP-230-WSP clause 8.4): Text-string, Token-text and Quoted-string, all closed by a zero octet.
 *
 * <p>WSP says us-ascii; phones send UTF-8 or ISO-8859-1. So a text without a charset is UTF-8 when it can be, else
 * ISO-8859-1, and is written as UTF-8.
 */
public final class Texts {
    static final int QUOTE = 0x7F;
    static final int QUOTATION_MARK = '"';
    private static final String SEPARATORS = "()<>@,;:\\\"/[]?={}";

    private Texts() {}

    /** Text-string: an optional Quote octet, text, zero. */
    public static String text(OctetReader in) {
        return decode(octets(in));
    }

    /** The octets of a Text-string, without Quote and zero. */
    public static Octets octets(OctetReader in) {
        if (in.peek() == QUOTE) in.octet();
        return in.takeToZero();
    }

    public static void text(OctetWriter out, String text) {
        octets(out, Octets.utf8(text));
    }

    /** Writes a Text-string; the Quote octet only before a first octet that would be taken for something else. */
    public static void octets(OctetWriter out, Octets text) {
        if (needsQuote(text)) out.octet(QUOTE);
        out.octets(text).octet(0);
    }

    static boolean needsQuote(Octets text) {
        if (text.isEmpty()) return false;
        int first = text.octet(0);
        return first < 0x20 || first >= QUOTE || first == QUOTATION_MARK;
    }

    /**
     * A text that may or may not come as a Quoted-string. By the book that has an opening quotation mark only, but some
     * close it as well.
     */
    public static String maybeQuoted(OctetReader in) {
        int first = in.peek();
        if (first == QUOTE || first != QUOTATION_MARK) return text(in);
        in.octet();
        var text = in.takeToZero();
        int last = text.size() - 1;
        return decode(last >= 0 && text.octet(last) == QUOTATION_MARK ? text.slice(0, last) : text);
    }

    /** Quoted-string: a quotation mark, text, zero. A mark at the text's end is doubled, see {@link #maybeQuoted}. */
    public static void quoted(OctetWriter out, String text) {
        out.octet(QUOTATION_MARK).octets(Octets.utf8(text));
        if (text.endsWith("\"")) out.octet(QUOTATION_MARK);
        out.octet(0);
    }

    /** UTF-8 when it can be, else ISO-8859-1. */
    public static String decode(Octets text) {
        if (text.isAscii()) return text.text(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return text.text(StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether the text is a token of RFC 2616: printable us-ascii without separators. */
    public static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= QUOTE || SEPARATORS.indexOf(c) >= 0) return false;
        }
        return !text.isEmpty();
    }

    /** Refuses to put a zero into a text: it would end there for every reader. */
    public static String requireNoZero(String text) {
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("a text must not contain a zero octet");
        return text;
    }
}
