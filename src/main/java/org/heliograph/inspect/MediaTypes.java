package org.heliograph.inspect;

import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Texts;
import org.heliograph.wsp.WellKnownMedia;
import org.heliograph.wsp.WellKnownParameter;
import org.heliograph.wsp.WellKnownParameter.Kind;

/** Content-type-value and parameters (WAP-230-WSP clause 8.4.2.24), written down octet by octet. */
final class MediaTypes {
    private final Scribe scribe;
    private final Values values;

    MediaTypes(Scribe scribe) {
        this.scribe = scribe;
        values = new Values(scribe);
    }

    /** A content type as a piece of its own; empty if nobody can tell what it says. */
    Optional<MediaType> read(String name, OctetReader in) {
        int at = in.offset();
        scribe.group(
                name,
                "",
                in,
                draft -> draft.value = flat(in).map(MediaType::toString).orElse(""));
        return typed(in, at);
    }

    /** The same as part of a piece that is there already. */
    Optional<MediaType> flat(OctetReader in) {
        int at = in.offset();
        pieces(in);
        return typed(in, at);
    }

    private static Optional<MediaType> typed(OctetReader in, int at) {
        try {
            return Optional.of(MediaType.read(in.since(at).reader()));
        } catch (OctetException e) {
            return Optional.empty();
        }
    }

    void pieces(OctetReader in) {
        if (Values.isLength(in)) {
            var slice = values.slice(in);
            scribe.within(slice, () -> {
                name(slice);
                parameters(slice);
            });
        } else {
            name(in);
        }
    }

    private void name(OctetReader in) {
        int at = in.offset();
        if (in.peek() >= 0x80 || Values.isLength(in)) {
            long number = Integers.integer(in);
            var known = WellKnownMedia.name(number);
            scribe.leaf("media type", String.format("0x%02X = %s", number, known.orElse("not assigned")), at, in);
            if (known.isEmpty())
                scribe.note(
                        Severity.IGNORED,
                        "no media type has this number",
                        "OMNA WSP content types",
                        at,
                        in.offset() - at);
            return;
        }
        var name = values.text("media type", in);
        int slash = name.indexOf('/');
        if (slash < 0 || !Texts.isToken(name.substring(0, slash)) || !Texts.isToken(name.substring(slash + 1)))
            values.odd("no media type is written so", Clauses.MEDIA, at, in);
    }

    void parameters(OctetReader slice) {
        while (slice.hasMore()) parameter(slice);
    }

    private void parameter(OctetReader in) {
        scribe.group("parameter", "", in, draft -> {
            int at = in.offset();
            if (in.peek() < 0x80 && !Values.isLength(in)) {
                var name = values.text("name", in);
                draft.name(name);
                if (!Texts.isToken(name)) values.odd("the name of a parameter is no token", Clauses.MEDIA, at, in);
                draft.value = value(in, Kind.TEXT_VALUE);
                return;
            }
            long number = Integers.integer(in);
            var known = WellKnownParameter.of(number);
            scribe.leaf("name", String.format("0x%02X%s", number, known == null ? "" : " = " + known.name()), at, in);
            if (known == null) {
                scribe.note(Severity.IGNORED, "no parameter has this number", Clauses.MEDIA, at, in.offset() - at);
                values.any("value", in);
            } else {
                draft.name = known.name();
                draft.value = told(draft.name, value(in, known.kind()));
            }
        });
    }

    private String value(OctetReader in, Kind kind) {
        int at = in.offset();
        if (kind == Kind.Q) return String.valueOf(values.uintvar("value", in));
        int first = in.peek();
        if (first == 0) {
            in.octet();
            scribe.leaf("value", "", at, in);
            return "";
        }
        if (first > 0x1F && first < 0x80) {
            var text = values.maybeQuoted("value", in);
            if (kind == Kind.TEXT && first == '"')
                values.odd("a Text-string has no quotation mark before it", Clauses.MEDIA, at, in);
            return text;
        }
        return String.valueOf(values.integer("value", in));
    }

    private static String told(String name, String value) {
        boolean charset = name.equals("charset") && value.matches("[0-9]{1,9}");
        return charset ? new CharacterSet(Integer.parseInt(value)).name() : value;
    }
}
