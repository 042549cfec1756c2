package org.heliograph.wsp;

import org.heliograph.octet.OctetReader;

/**
 * Header fields one after another, as PDUs and parts have them (WAP-230-WSP clause 8.4): a number and a value, or name
 * and value as text. Shifts of the header code page are followed; fields of other pages than the first are passed
 * over.
 */
public final class HeaderFields {
    private static final int SHIFT_DELIMITER = 0x7F;
    private static final int DEFAULT_PAGE = 1;

    /** Who takes the fields. */
    public interface Sink {
        /**
         * A field by number, without bit 7. Its value comes next in the reader and has to be read.
         *
         * @param offset where the field starts
         * @return false if this was the last field whatever follows
         */
        boolean numbered(int offset, int number, OctetReader in);

        void text(int offset, TextHeader header);
    }

    private HeaderFields() {}

    /** @param most how many fields are read before there are too many */
    public static void read(OctetReader in, int most, Sink sink) {
        int page = DEFAULT_PAGE;
        int count = 0;
        while (in.hasMore()) {
            int offset = in.offset();
            int first = in.peek();
            if (first == 0) throw in.malformed("no header field starts with a zero octet");
            if (count++ == most) throw in.limit("more than " + most + " header fields");
            if (first < 0x20) page = in.octet();
            else if (first == SHIFT_DELIMITER) page = shift(in);
            else if (first < SHIFT_DELIMITER) text(offset, in, sink);
            else if (page != DEFAULT_PAGE) pass(in);
            else if (!sink.numbered(offset, in.octet() & 0x7F, in)) return;
        }
    }

    private static int shift(OctetReader in) {
        in.octet();
        return in.octet();
    }

    private static void pass(OctetReader in) {
        in.octet();
        Integers.anyValue(in);
    }

    private static void text(int offset, OctetReader in, Sink sink) {
        var name = Texts.decode(in.takeToZero());
        int first = in.peek();
        // a value of another kind than text is somebody's own: it can be passed over but not kept
        if (first > 0 && first <= Integers.LENGTH_QUOTE) Integers.anyValue(in);
        else sink.text(offset, new TextHeader(name, Texts.text(in)));
    }
}
