package org.heliograph.wsp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;

/**
 * Content-Disposition of a part (WAP-230-WSP clause 8.4).
 *
 * @param kind form-data, attachment, inline or another token, in small letters
 */
public record ContentDisposition(String kind, List<Parameter> parameters) {
    private static final List<String> KINDS = List.of("form-data", "attachment", "inline");

    public ContentDisposition {
        if (!TextHeader.isName(kind)) throw new IllegalArgumentException("no disposition: " + kind);
        kind = kind.toLowerCase(Locale.ROOT);
        parameters = List.copyOf(parameters);
    }

    public Optional<String> filename() {
        return MediaType.first(parameters, "filename").map(Object::toString);
    }

    /** Reads it with its Value-length, or the bare octet or token that some write; absent if the kind is unknown. */
    static Optional<ContentDisposition> read(OctetReader in) {
        if (in.peek() > Integers.LENGTH_QUOTE) return kind(in).map(kind -> new ContentDisposition(kind, List.of()));
        var slice = Integers.valueSlice(in);
        if (!slice.hasMore()) return Optional.empty();
        var kind = kind(slice);
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContentDisposition(kind.get(), Parameter.readAll(slice)));
    }

    private static Optional<String> kind(OctetReader in) {
        int first = in.peek();
        if (first < 0x80) return Optional.of(Texts.maybeQuoted(in)).filter(TextHeader::isName);
        int index = in.octet() & 0x7F;
        return index < KINDS.size() ? Optional.of(KINDS.get(index)) : Optional.empty();
    }

    void write(OctetWriter out) {
        var value = new OctetWriter(64);
        int index = KINDS.indexOf(kind);
        if (index >= 0) value.octet(index | 0x80);
        else Texts.text(value, kind);
        parameters.forEach(parameter -> parameter.write(value));
        Integers.lengthAndValue(out, value);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(kind);
        parameters.forEach(parameter -> text.append("; ").append(parameter));
        return text.toString();
    }
}
