package org.heliograph.wsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;

/**
 * Content-type-value (WAP-230-WSP clause 8.4): a media type and its parameters, whichever of the three forms
 * it came in.
 *
 * @param name type and subtype, in small letters
 * @param parameters in the order they came
 */
public record MediaType(String name, List<Parameter> parameters) {
    public static final MediaType MULTIPART_MIXED = of("application/vnd.wap.multipart.mixed");
    public static final MediaType MULTIPART_RELATED = of("application/vnd.wap.multipart.related");
    public static final MediaType MULTIPART_ALTERNATIVE = of("application/vnd.wap.multipart.alternative");
    public static final MediaType SMIL = of("application/smil");
    public static final MediaType TEXT_PLAIN = of("text/plain");
    public static final MediaType MMS_MESSAGE = of("application/vnd.wap.mms-message");

    private static final String WAP_MULTIPART = "application/vnd.wap.multipart.";
    /** What a type is to whoever does not know it (RFC 2046 4.5.1). */
    private static final String UNKNOWN = "application/octet-stream";

    public MediaType {
        if (!TextHeader.isName(name)) throw new IllegalArgumentException("no media type: " + name);
        name = name.toLowerCase(Locale.ROOT);
        parameters = List.copyOf(parameters);
    }

    public static MediaType of(String name) {
        return new MediaType(name, List.of());
    }

    /** The same type with one more parameter. */
    public MediaType with(Parameter parameter) {
        var more = new ArrayList<>(parameters);
        more.add(parameter);
        return new MediaType(name, more);
    }

    /** The same type with a charset, as texts need it. */
    public MediaType with(CharacterSet charset) {
        return with(Parameter.charset(charset));
    }

    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Whether a multipart of either spelling. */
    public boolean isMultipart() {
        return isWapMultipart() || name.startsWith("multipart/");
    }

    /** Whether a multipart that can only be binary, not MIME. */
    boolean isWapMultipart() {
        return name.startsWith(WAP_MULTIPART);
    }

    public boolean isText() {
        return name.startsWith("text/");
    }

    /** The first parameter of that name. */
    public Optional<Parameter.Value> parameter(String wanted) {
        return first(parameters, wanted);
    }

    /** The same as text, also where it is a number. */
    public Optional<String> text(String wanted) {
        return parameter(wanted).map(Object::toString);
    }

    /** The parameter charset, whether it came as a number or by name. */
    public Optional<CharacterSet> charset() {
        return parameter("charset").flatMap(MediaType::charset);
    }

    static Optional<Parameter.Value> first(List<Parameter> parameters, String wanted) {
        for (var parameter : parameters) {
            if (parameter.name().equals(wanted)) return Optional.of(parameter.value());
        }
        return Optional.empty();
    }

    private static Optional<CharacterSet> charset(Parameter.Value value) {
        if (value instanceof Parameter.Number it)
            return it.number() > Integer.MAX_VALUE
                    ? Optional.empty()
                    : Optional.of(new CharacterSet((int) it.number()));
        return CharacterSet.named(value.toString());
    }

    public static MediaType read(OctetReader in) {
        int first = in.peek();
        if (first > Integers.LENGTH_QUOTE) return new MediaType(name(in), List.of());
        var slice = Integers.valueSlice(in);
        return new MediaType(name(slice), Parameter.readAll(slice));
    }

    private static String name(OctetReader in) {
        int first = in.peek();
        if (first >= 0x80 || first <= Integers.LENGTH_QUOTE)
            return WellKnownMedia.name(Integers.integer(in)).orElse(UNKNOWN);
        int at = in.offset();
        var name = Texts.text(in);
        if (!TextHeader.isName(name)) throw in.malformed("no media type at " + at);
        return name;
    }

    /** Writes the shortest form. */
    public void write(OctetWriter out) {
        if (parameters.isEmpty()) {
            writeName(out);
            return;
        }
        var value = new OctetWriter(64);
        writeName(value);
        parameters.forEach(parameter -> parameter.write(value));
        Integers.lengthAndValue(out, value);
    }

    private void writeName(OctetWriter out) {
        int number = WellKnownMedia.number(name);
        if (number >= 0) out.octet(number | 0x80);
        else Texts.text(out, name);
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) return name;
        var text = new StringBuilder(name);
        parameters.forEach(parameter -> text.append("; ").append(parameter));
        return text.toString();
    }
}
