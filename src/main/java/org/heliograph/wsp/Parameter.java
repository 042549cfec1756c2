package org.heliograph.wsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * Parameter of a media type or a disposition (WAP-230-WSP clause 8.4).
 *
 * @param name in small letters
 * @param value what it says
 */
public record Parameter(String name, Value value) {
    /** A parameter's value: text, number, or nothing at all. */
    public sealed interface Value permits Text, Number, Nothing {}

    public record Text(String text) implements Value {
        public Text {
            Texts.requireNoZero(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public record Number(long number) implements Value {
        public Number {
            if (number < 0) throw new IllegalArgumentException("no integer of WSP is negative: " + number);
        }

        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /** No-value, as {@code secure} has it. */
    public record Nothing() implements Value {
        @Override
        public String toString() {
            return "";
        }
    }

    public Parameter {
        if (!TextHeader.isName(name)) throw new IllegalArgumentException("no name of a parameter: " + name);
        name = name.toLowerCase(Locale.ROOT);
    }

    public static Parameter of(String name, String text) {
        return new Parameter(name, new Text(text));
    }

    public static Parameter of(String name, long number) {
        return new Parameter(name, new Number(number));
    }

    public static Parameter charset(CharacterSet charset) {
        return of("charset", charset.mib());
    }

    /** All parameters up to the end of the slice; those with an unknown number are left out. */
    static List<Parameter> readAll(OctetReader slice) {
        if (!slice.hasMore()) return List.of();
        var parameters = new ArrayList<Parameter>(4);
        while (slice.hasMore()) {
            int first = slice.peek();
            if (first >= 0x80 || first <= Integers.LENGTH_QUOTE) wellKnown(slice, parameters);
            else parameters.add(untyped(slice));
        }
        return List.copyOf(parameters);
    }

    private static void wellKnown(OctetReader in, List<Parameter> parameters) {
        var known = WellKnownParameter.of(Integers.integer(in));
        if (known == null) Integers.anyValue(in);
        else parameters.add(new Parameter(known.name(), value(in, known.kind())));
    }

    private static Parameter untyped(OctetReader in) {
        int at = in.offset();
        var name = Texts.decode(in.takeToZero());
        if (!TextHeader.isName(name)) throw in.malformed("no name of a parameter at " + at);
        return new Parameter(name, value(in, WellKnownParameter.Kind.TEXT_VALUE));
    }

    /** Every value tells by its first octet whether it is a number or text, but for q; so any kind may have any. */
    private static Value value(OctetReader in, WellKnownParameter.Kind kind) {
        if (kind == WellKnownParameter.Kind.Q) return new Text(Weight.read(in));
        int first = in.peek();
        if (first == 0) {
            in.octet();
            return kind == WellKnownParameter.Kind.TEXT ? new Text("") : new Nothing();
        }
        if (first > Integers.LENGTH_QUOTE && first < 0x80) return new Text(Texts.maybeQuoted(in));
        long number = Integers.integer(in);
        return switch (kind) {
            case MEDIA -> WellKnownMedia.name(number).<Value>map(Text::new).orElseGet(() -> new Number(number));
            case VERSION -> new Text(version(number));
            default -> new Number(number);
        };
    }

    private static String version(long number) {
        long minor = number & 0x0F;
        return minor == 0x0F ? Long.toString(number >> 4) : (number >> 4) + "." + minor;
    }

    void write(OctetWriter out) {
        var known = WellKnownParameter.of(name);
        if (known != null && writeTyped(out, known)) return;
        out.octets(Octets.utf8(name)).octet(0);
        if (value instanceof Number it) Integers.integer(out, it.number());
        else if (value instanceof Text it) textValue(out, it.text());
        else out.octet(0);
    }

    /** Writes number and value if the value has the form that belongs to the number. */
    private boolean writeTyped(OctetWriter out, WellKnownParameter known) {
        int octet = known.number() | 0x80;
        if (value instanceof Number it) return writeNumber(out.size(), out, known, octet, it.number());
        if (value instanceof Text it) return writeText(out, known, octet, it.text());
        if (known.kind() != WellKnownParameter.Kind.NOTHING) return false;
        out.octet(octet).octet(0);
        return true;
    }

    private static boolean writeNumber(int at, OctetWriter out, WellKnownParameter known, int octet, long number) {
        switch (known.kind()) {
            case INTEGER -> Integers.integer(out.octet(octet), number);
            case DATE -> Integers.longInteger(out.octet(octet), number);
            case SHORT -> {
                if (number <= 0x7F) Integers.integer(out.octet(octet), number);
            }
            default -> {}
        }
        return out.size() > at;
    }

    private static boolean writeText(OctetWriter out, WellKnownParameter known, int octet, String text) {
        switch (known.kind()) {
            case TEXT -> Texts.text(out.octet(octet), text);
            case TEXT_VALUE -> textValue(out.octet(octet), text);
            case MEDIA -> constrained(out.octet(octet), text);
            case Q -> {
                int weight = Weight.of(text);
                if (weight < 0) return false;
                Integers.uintvar(out.octet(octet), weight);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void constrained(OctetWriter out, String media) {
        int number = WellKnownMedia.number(media);
        if (number >= 0) out.octet(number | 0x80);
        else if (media.isEmpty()) Texts.quoted(out, media);
        else Texts.text(out, media);
    }

    private static void textValue(OctetWriter out, String text) {
        if (Texts.isToken(text)) Texts.text(out, text);
        else Texts.quoted(out, text);
    }

    @Override
    public String toString() {
        if (value instanceof Nothing) return name;
        boolean charset = name.equals("charset") && value instanceof Number;
        return name + "=" + (charset ? charsetName() : value.toString());
    }

    private String charsetName() {
        long mib = ((Number) value).number();
        return mib <= Integer.MAX_VALUE ? new CharacterSet((int) mib).name() : Long.toString(mib);
    }
}
