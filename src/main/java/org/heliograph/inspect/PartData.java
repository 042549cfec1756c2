package org.heliograph.inspect;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;
import org.heliograph.wsp.TreeLines;

/** Data in one piece: told in a line, and looked at whether it is what its type says. */
final class PartData {
    private static final int SHOWN = 400;
    private static final String TYPE = "the Content-Type of the part";

    private final Scribe scribe;

    PartData(Scribe scribe) {
        this.scribe = scribe;
    }

    void read(MediaType type, Optional<Part> part, OctetReader in) {
        int at = in.offset();
        var data = in.rest();
        boolean readable = type.isText() || type.is(MediaType.SMIL.name());
        scribe.leaf("data", readable ? text(type, data) : told(data), at, in);
        boolean encoded = part.flatMap(Part::transferEncoding).isPresent();
        if (encoded) return;
        if (readable) textual(type, data, at);
        else picture(type, data, at);
    }

    private static String text(MediaType type, Octets data) {
        return Part.of(type, data.slice(0, Math.min(data.size(), SHOWN))).text();
    }

    private static String told(Octets data) {
        var known = Magic.of(data);
        return data.size() + " octets" + known.map(it -> ", " + it).orElse(": " + TreeLines.hex(data));
    }

    private void textual(MediaType type, Octets data, int at) {
        var charset = type.charset();
        if (charset.isEmpty() && type.parameter("charset").isPresent())
            odd("nobody knows how to read the charset " + type.text("charset").orElse(""), at, data.size());
        else if (charset.isEmpty() && !data.isAscii())
            odd("octets above 0x7F in a text whose type names no charset: receivers guess", at, data.size());
        Charsets.undecodable(charset, data)
                .ifPresent(it -> scribe.note(it.severity(), it.words(), TYPE, at, data.size()));
    }

    private void picture(MediaType type, Octets data, int at) {
        var looks = Magic.of(data).filter(it -> !Magic.agree(it, type.name()));
        looks.ifPresent(it ->
                odd("the type says " + type.name() + ", and the octets are " + it, at, Math.min(data.size(), 16)));
    }

    private void odd(String words, int at, int length) {
        scribe.note(Severity.ODD, words, TYPE, at, length);
    }
}
