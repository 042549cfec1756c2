package org.heliograph.inspect;

import org.heliograph.octet.OctetReader;
import org.heliograph.wsp.Texts;

/** Header fields one after another (WAP-230-WSP clause 8.4.1), written down octet by octet. */
final class HeaderPieces {
    private static final int SHIFT_DELIMITER = 0x7F;
    private static final int DEFAULT_PAGE = 1;

    /** Who reads a field by number. */
    interface Numbered {
        /**
         * The reader stands at the number.
         *
         * @return false if this was the last field whatever follows
         */
        boolean read(int number, OctetReader in);
    }

    /** Who wants to know of fields by name. */
    interface Named {
        void read(String name, String value, int offset, int length);
    }

    private final Scribe scribe;
    private final Values values;

    HeaderPieces(Scribe scribe) {
        this.scribe = scribe;
        values = new Values(scribe);
    }

    /** To the end, or to where nothing can be a header field. */
    void read(OctetReader in, Numbered numbered, Named named) {
        int page = DEFAULT_PAGE;
        while (in.hasMore()) {
            int first = in.peek();
            if (first == 0) throw in.malformed("no header field starts with a zero octet");
            if (first < 0x20 || first == SHIFT_DELIMITER) page = shift(in);
            else if (first < SHIFT_DELIMITER) named(in, named);
            else if (page != DEFAULT_PAGE) passed(in, page);
            else if (!numbered.read(first & 0x7F, in)) return;
        }
    }

    private int shift(OctetReader in) {
        int at = in.offset();
        int page = in.octet();
        if (page == SHIFT_DELIMITER) page = in.octet();
        scribe.leaf("shift of the header code page", "to page " + page, at, in);
        values.odd("a shift of the code page, which MMS has no use for", Clauses.HEADERS, at, in);
        return page;
    }

    private void passed(OctetReader in, int page) {
        scribe.group("field of code page " + page, "", in, draft -> {
            number(in, "");
            values.any("value", in);
        });
    }

    private void named(OctetReader in, Named named) {
        int at = in.offset();
        scribe.group("header field", Clauses.HEADERS, in, draft -> {
            var name = values.text("name", in);
            draft.name(name);
            if (!Texts.isToken(name)) values.odd("the name of a header field is no token", Clauses.HEADERS, at, in);
            if (in.peek() > 0 && Values.isLength(in)) values.any("value", in);
            else draft.value = values.text("value", in);
            named.read(name, draft.value, at, in.offset() - at);
        });
    }

    /** The octet that is the number of a field. */
    void number(OctetReader in, String name) {
        int at = in.offset();
        int octet = in.octet();
        scribe.leaf("field", String.format("0x%02X%s", octet, name.isEmpty() ? "" : " = " + name), at, in);
    }
}
