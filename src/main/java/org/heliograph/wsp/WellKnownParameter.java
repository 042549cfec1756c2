package org.heliograph.wsp;

import java.util.HashMap;
import java.util.Map;

/**
 * Well-known parameters of media types and dispositions (WAP-230-WSP appendix A): number, name, kind of value. Where a
 * name has two numbers the one of WSP 1.1 or 1.2, which every client knows, stands last here and is the one written.
 */
public record WellKnownParameter(int number, String name, Kind kind) {
    /** What a value is made of. */
    public enum Kind {
        Q,
        INTEGER,
        VERSION,
        MEDIA,
        TEXT,
        TEXT_VALUE,
        FIELD,
        SHORT,
        DATE,
        NOTHING
    }

    private static final WellKnownParameter[] BY_NUMBER = new WellKnownParameter[0x1E];
    private static final Map<String, WellKnownParameter> BY_NAME = new HashMap<>();

    static {
        row(0x1D, "path", Kind.TEXT_VALUE);
        row(0x1C, "domain", Kind.TEXT_VALUE);
        row(0x1B, "comment", Kind.TEXT_VALUE);
        row(0x1A, "start-info", Kind.TEXT_VALUE);
        row(0x19, "start", Kind.TEXT_VALUE);
        row(0x18, "filename", Kind.TEXT_VALUE);
        row(0x17, "name", Kind.TEXT_VALUE);
        row(0x16, "size", Kind.INTEGER);
        row(0x15, "read-date", Kind.DATE);
        row(0x14, "modification-date", Kind.DATE);
        row(0x13, "creation-date", Kind.DATE);
        row(0x12, "mac", Kind.TEXT_VALUE);
        row(0x11, "sec", Kind.SHORT);
        row(0x10, "secure", Kind.NOTHING);
        row(0x0F, "path", Kind.TEXT);
        row(0x0E, "max-age", Kind.INTEGER);
        row(0x0D, "domain", Kind.TEXT);
        row(0x0C, "comment", Kind.TEXT);
        row(0x0B, "start-info", Kind.TEXT);
        row(0x0A, "start", Kind.TEXT);
        row(0x03, "type", Kind.MEDIA);
        row(0x09, "type", Kind.MEDIA);
        row(0x08, "padding", Kind.SHORT);
        row(0x07, "differences", Kind.FIELD);
        row(0x06, "filename", Kind.TEXT);
        row(0x05, "name", Kind.TEXT);
        row(0x02, "level", Kind.VERSION);
        row(0x01, "charset", Kind.INTEGER);
        row(0x00, "q", Kind.Q);
    }

    /** The row of a number, or null. */
    public static WellKnownParameter of(long number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[(int) number] : null;
    }

    /** The row to write for a name, or null. */
    static WellKnownParameter of(String name) {
        return BY_NAME.get(name);
    }

    private static void row(int number, String name, Kind kind) {
        var row = new WellKnownParameter(number, name, kind);
        if (BY_NUMBER[number] != null) throw new IllegalStateException("two parameters on " + number);
        BY_NUMBER[number] = row;
        BY_NAME.put(name, row);
    }
}
