package org.heliograph.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.TreeLines;

/** The integers and texts of WSP (WAP-230-WSP clauses 8.1 and 8.4), written down octet by octet. */
final class Values {
    private static final int LENGTH_QUOTE = 0x1F;
    private static final int QUOTE = 0x7F;

    private final Scribe scribe;

    Values(Scribe scribe) {
        this.scribe = scribe;
    }

    int uintvar(String name, OctetReader in) {
        int at = in.offset();
        int first = in.peek();
        int value = Integers.uintvar(in);
        scribe.leaf(name, String.valueOf(value), at, in);
        if (first == 0x80) odd("a uintvar starts with an octet that adds nothing", Clauses.UINTVAR, at, in);
        return value;
    }

    /** Integer-value. */
    long integer(String name, OctetReader in) {
        int at = in.offset();
        int first = in.peek();
        long value = Integers.integer(in);
        scribe.leaf(name, String.valueOf(value), at, in);
        if (first < 0x80 && first > 1 && in.since(at).octet(1) == 0)
            odd("a Long-integer starts with a zero octet that adds nothing", Clauses.INTEGERS, at, in);
        return value;
    }

    /** Long-integer, though the short form is understood by most. */
    long longInteger(String name, OctetReader in) {
        int at = in.offset();
        boolean shortForm = in.peek() >= 0x80;
        long value = integer(name, in);
        if (shortForm) odd("written as a Short-integer where a Long-integer belongs", Clauses.FIELDS, at, in);
        return value;
    }

    /** Whether a Value-length comes next. */
    static boolean isLength(OctetReader in) {
        return in.peek() <= LENGTH_QUOTE;
    }

    /** A Value-length and the slice that it measures, or as much of it as is there. */
    OctetReader slice(OctetReader in) {
        int at = in.offset();
        int first = in.octet();
        int length = first == LENGTH_QUOTE ? Integers.uintvar(in) : first;
        scribe.leaf("Value-length", length + " octets", at, in);
        if (first == LENGTH_QUOTE && length < LENGTH_QUOTE)
            odd("a length below 31 is written in the long form", Clauses.LENGTHS, at, in);
        if (length <= in.remaining()) return in.slice(length);
        scribe.note(
                Severity.BREAKS,
                "Value-length says " + length + " octets, and " + in.remaining() + " are left",
                Clauses.LENGTHS,
                at,
                in.offset() - at);
        return in.slice(in.remaining());
    }

    /** Text-string, with the Quote octet and the zero that closes it. */
    String text(String name, OctetReader in) {
        int at = in.offset();
        if (in.peek() > 0 && in.peek() <= LENGTH_QUOTE) {
            scribe.note(Severity.BREAKS, "no text starts with such an octet", Clauses.TEXTS, at, 1);
            any(name, in);
            return "";
        }
        boolean quoted = in.peek() == QUOTE;
        if (quoted) in.octet();
        int start = in.offset();
        var text = in.takeToZeroOrEnd();
        var value = Charsets.decode(text);
        scribe.leaf(name, value, at, in);
        if (in.offset() - start == text.size())
            scribe.note(
                    Severity.BREAKS,
                    "a text without the zero octet that closes it",
                    Clauses.TEXTS,
                    at,
                    in.offset() - at);
        if (!quoted && !text.isEmpty() && text.octet(0) >= 0x80)
            odd("a text that starts above 0x7F needs the Quote octet 0x7F before it", Clauses.TEXTS, at, in);
        plain(text, at, in);
        return value;
    }

    private void plain(Octets text, int at, OctetReader in) {
        if (!text.isAscii())
            odd(
                    "octets above 0x7F in a text that has no charset: it is us-ascii, and receivers guess",
                    Clauses.TEXTS,
                    at,
                    in);
        if (hasControls(text)) odd("control characters in a text", Clauses.TEXTS, at, in);
    }

    private static boolean hasControls(Octets text) {
        for (int i = 0; i < text.size(); i++) {
            int octet = text.octet(i);
            if (octet < 0x20 && octet != '\r' && octet != '\n' && octet != '\t') return true;
        }
        return false;
    }

    /** Encoded-string-value (OMA-TS-MMS_ENC clause 7) in any of its forms. */
    void encodedString(OctetReader in) {
        if (in.peek() > LENGTH_QUOTE) {
            text("text", in);
        } else {
            var slice = slice(in);
            if (slice.hasMore()) scribe.within(slice, () -> withCharset(slice));
        }
    }

    private void withCharset(OctetReader slice) {
        int at = slice.offset();
        Optional<CharacterSet> charset = Optional.empty();
        if (slice.peek() > LENGTH_QUOTE && slice.peek() < 0x80)
            scribe.note(
                    Severity.ODD, "a Value-length, but no charset behind it", Clauses.FIELDS, at, slice.remaining());
        else charset = charset(slice);
        int start = slice.offset();
        var rest = slice.rest();
        var fault = Charsets.fault(charset, rest);
        scribe.leaf("text", Charsets.text(charset, rest), start, slice);
        fault.ifPresent(it -> scribe.note(it.severity(), it.words(), Clauses.FIELDS, start, rest.size()));
    }

    private Optional<CharacterSet> charset(OctetReader slice) {
        int at = slice.offset();
        long mib = Integers.integer(slice);
        var charset =
                mib <= Integer.MAX_VALUE ? Optional.of(new CharacterSet((int) mib)) : Optional.<CharacterSet>empty();
        scribe.leaf("charset", mib + charset.map(it -> ", " + it.name()).orElse(""), at, slice);
        return charset;
    }

    /** A text that may be a Quoted-string. */
    String maybeQuoted(String name, OctetReader in) {
        int at = in.offset();
        if (in.peek() != '"') return text(name, in);
        in.octet();
        var text = in.takeToZero();
        boolean closed = text.size() > 0 && text.octet(text.size() - 1) == '"';
        var value = Charsets.decode(closed ? text.slice(0, text.size() - 1) : text);
        scribe.leaf(name, value, at, in);
        if (closed) odd("a Quoted-string has no closing quotation mark", Clauses.TEXTS, at, in);
        plain(text, at, in);
        return value;
    }

    /** Whatever comes, by its first octet alone. */
    void any(String name, OctetReader in) {
        int at = in.offset();
        var value = Integers.anyValue(in);
        scribe.leaf(name, TreeLines.hex(value), at, in);
    }

    /** One octet of a list; a value of another form is passed over. */
    void coded(String name, String meaning, OctetReader in) {
        if (in.peek() >= 0x80) {
            int at = in.offset();
            int octet = in.octet();
            scribe.leaf(name, String.format("0x%02X%s", octet, meaning.isEmpty() ? "" : " = " + meaning), at, in);
        } else {
            scribe.note(
                    Severity.IGNORED,
                    "one octet of a list is expected, and the value has another form",
                    Clauses.FIELDS,
                    in.offset(),
                    1);
            any(name, in);
        }
    }

    void odd(String words, String clause, int from, OctetReader in) {
        scribe.note(Severity.ODD, words, clause, from, in.offset() - from);
    }

    /** Whether the octets are text in UTF-8. */
    static boolean isUtf8(Octets text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.toArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
