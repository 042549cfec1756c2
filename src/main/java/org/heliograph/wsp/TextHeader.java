package org.heliograph.wsp;

import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * Application-header (WAP-230-WSP clause 8.4): a header field that has no number, its name and value as text.
 *
 * @param name a token
 * @param value any text
 */
public record TextHeader(String name, String value) {
    public TextHeader {
        Texts.requireNoZero(value);
        if (!isName(name)) throw new IllegalArgumentException("no name of a header field: " + name);
    }

    /** Whether these characters can name a field: no zero, and a first one that is no number of a field or page. */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.charAt(0) >= 0x20 && name.charAt(0) < 0x7F && name.indexOf('\0') < 0;
    }

    public void write(OctetWriter out) {
        out.octets(Octets.utf8(name)).octet(0);
        Texts.text(out, value);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
