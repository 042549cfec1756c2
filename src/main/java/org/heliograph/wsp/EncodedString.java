package org.heliograph.wsp;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * Encoded-string-value (OMA-TS-MMS_ENC clause 7): a text with or without its charset. The octets are kept as they came,
 * so that a text we cannot read reaches its reader unharmed.
 *
 * @param charset absent in the plain form, which stands for us-ascii
 * @param octets the text without Quote octet and without its closing zero
 */
public record EncodedString(Optional<CharacterSet> charset, Octets octets) {
    public EncodedString {
        int width = charset.map(CharacterSet::width).orElse(1);
        if (width == 1 && octets.indexOf(0) >= 0)
            throw new IllegalArgumentException("a text must not contain a zero octet");
        if (octets.size() % width != 0) throw new IllegalArgumentException("a text must end with a whole character");
    }

    /** A text in the plain form when it is us-ascii, else in UTF-8 (OMA-TS-MMS_CONF 10.2.1). */
    public static EncodedString of(String text) {
        var octets = Octets.utf8(text);
        return new EncodedString(octets.isAscii() ? Optional.empty() : Optional.of(CharacterSet.UTF_8), octets);
    }

    /** A text in a charset that this Java can write. */
    public static EncodedString of(String text, CharacterSet charset) {
        var java = charset.charset()
                .orElseThrow(() -> new IllegalArgumentException("cannot write charset " + charset.name()));
        return new EncodedString(Optional.of(charset), Octets.of(text.getBytes(java)));
    }

    /** The text; in a charset we cannot read it is taken for UTF-8 or else ISO-8859-1, as one without a charset is. */
    public String text() {
        return charset.filter(set -> !set.equals(CharacterSet.US_ASCII))
                .flatMap(CharacterSet::charset)
                .map(octets::text)
                .orElseGet(() -> Texts.decode(octets));
    }

    /** Reads any of the forms: text; Value-length, charset as a short or a long integer, text. */
    public static EncodedString read(OctetReader in) {
        return in.peek() > Integers.LENGTH_QUOTE
                ? new EncodedString(Optional.empty(), Texts.octets(in))
                : prefixed(Integers.valueSlice(in));
    }

    private static EncodedString prefixed(OctetReader slice) {
        if (!slice.hasMore()) return new EncodedString(Optional.empty(), Octets.EMPTY);
        int first = slice.peek();
        // a length without a charset behind it is no form of the standard, but it can be understood
        var charset = first < 0x80 && first > Integers.LENGTH_QUOTE
                ? Optional.<CharacterSet>empty()
                : Optional.of(new CharacterSet(mib(slice)));
        int width = charset.map(CharacterSet::width).orElse(1);
        return new EncodedString(charset, width == 1 ? narrow(slice) : wide(slice.rest(), width));
    }

    private static int mib(OctetReader in) {
        long mib = Integers.integer(in);
        if (mib > Integer.MAX_VALUE) throw in.malformed("no MIBEnum");
        return (int) mib;
    }

    private static Octets narrow(OctetReader slice) {
        if (slice.hasMore() && slice.peek() == Texts.QUOTE) slice.octet();
        // the slice is as good an end as the zero that some leave out, and others write twice
        var text = slice.takeToZeroOrEnd();
        while (slice.hasMore() && slice.peek() == 0) slice.octet();
        slice.requireEnd();
        return text;
    }

    /**
     * The text of a charset whose characters contain zero octets: what is left when one closing zero octet, or one
     * closing zero character, is taken away. No Quote octet is expected, for one would misalign the characters; where
     * there is one anyway, before a byte order mark, it is dropped.
     */
    private static Octets wide(Octets text, int width) {
        int size = text.size();
        if (size % width == 1 && text.octet(size - 1) == 0) return text.slice(0, size - 1);
        boolean quoted = size % width == 2 % width && size > 2 && text.octet(0) == Texts.QUOTE && text.octet(1) >= 0xFE;
        if (quoted && text.octet(size - 1) == 0) return text.slice(1, size - 2);
        if (size % width != 0) return text.slice(0, size - size % width); // half a character is none
        if (size == 0) return text;
        for (int i = size - width; i < size; i++) if (text.octet(i) != 0) return text;
        return text.slice(0, size - width);
    }

    /** How many octets it takes when written. */
    public int writtenSize() {
        var out = new OctetWriter(octets.size() + 16);
        write(out);
        return out.size();
    }

    public void write(OctetWriter out) {
        if (charset.isEmpty()) {
            Texts.octets(out, octets);
            return;
        }
        var value = new OctetWriter(octets.size() + 8);
        Integers.integer(value, charset.get().mib());
        if (charset.get().width() == 1) Texts.octets(value, octets);
        else value.octets(octets).octet(0);
        Integers.lengthAndValue(out, value);
    }

    @Override
    public String toString() {
        return text();
    }
}
