package org.heliograph.inspect;

import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;

/** The headers of a part (WAP-230-WSP clause 8.5): its content type, which has no number, and fields behind it. */
final class PartHeaderPieces {
    private static final int CONTENT_ENCODING = 0x0B;
    private static final int CONTENT_LENGTH = 0x0D;
    private static final int CONTENT_LOCATION = 0x0E;
    private static final int CONTENT_TYPE = 0x11;
    private static final int DISPOSITION_OLD = 0x2E;
    private static final int CONTENT_ID = 0x40;
    private static final int DISPOSITION = 0x45;
    private static final int EXPECT = 0x48;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(CONTENT_ENCODING, "Content-Encoding"),
            Map.entry(0x0C, "Content-Language"),
            Map.entry(CONTENT_LENGTH, "Content-Length"),
            Map.entry(CONTENT_LOCATION, "Content-Location"),
            Map.entry(0x0F, "Content-MD5"),
            Map.entry(CONTENT_TYPE, "Content-Type"),
            Map.entry(0x12, "Date"),
            Map.entry(DISPOSITION_OLD, "Content-Disposition"),
            Map.entry(0x2F, "X-Wap-Application-Id"),
            Map.entry(CONTENT_ID, "Content-ID"),
            Map.entry(DISPOSITION, "Content-Disposition"),
            Map.entry(EXPECT, "Expect"));

    /** The headers of one part. */
    record Head(Optional<MediaType> type, Octets octets) {
        /** The part, as the decoder reads it. */
        Optional<Part> part(Octets content) {
            try {
                return Optional.of(Part.read(octets.reader(), content));
            } catch (OctetException e) {
                return Optional.empty();
            }
        }
    }

    private final Scribe scribe;
    private final Values values;
    private final MediaTypes media;
    private final HeaderPieces headers;

    PartHeaderPieces(Scribe scribe) {
        this.scribe = scribe;
        values = new Values(scribe);
        media = new MediaTypes(scribe);
        headers = new HeaderPieces(scribe);
    }

    /** All of the reader. */
    Head read(OctetReader in) {
        var octets = in.window(in.remaining()).rest();
        int at = in.offset();
        try {
            var type = media.read("Content-Type", in);
            fields(in);
            return new Head(type, octets);
        } catch (OctetException e) {
            scribe.note(
                    Severity.BREAKS,
                    "the part has no Content-Type: " + e.getMessage(),
                    Clauses.MULTIPART,
                    at,
                    octets.size());
            return new Head(Optional.empty(), octets);
        }
    }

    private void fields(OctetReader in) {
        scribe.within(in, () -> headers.read(in, this::field, this::named));
    }

    private void named(String name, String value, int offset, int length) {
        if (name.equalsIgnoreCase("Content-Transfer-Encoding") && isEncoding(value))
            scribe.note(
                    Severity.ODD,
                    "data in " + value
                            + ": a binary multipart needs no transfer encoding, and many phones do not undo it",
                    Clauses.MULTIPART,
                    offset,
                    length);
    }

    private static boolean isEncoding(String value) {
        return value.equalsIgnoreCase("base64") || value.equalsIgnoreCase("quoted-printable");
    }

    private boolean field(int number, OctetReader in) {
        int at = in.offset();
        var name = NAMES.getOrDefault(number, "field");
        scribe.group(name, Clauses.HEADERS, in, draft -> {
            headers.number(in, NAMES.getOrDefault(number, ""));
            draft.value = value(number, in);
        });
        if (number == EXPECT)
            values.odd("0xC8 is Expect; Android writes Content-Transfer-Encoding so", Clauses.HEADERS, at, in);
        if (number == CONTENT_TYPE) values.odd("Content-Type comes first, without a number", Clauses.MULTIPART, at, in);
        if (number == DISPOSITION_OLD)
            values.odd("0xAE is Content-Disposition of WSP 1.1; today it is 0xC5", Clauses.HEADERS, at, in);
        return true;
    }

    private String value(int number, OctetReader in) {
        int first = in.peek();
        boolean text = first == 0 || first > 0x1F && first < 0x80;
        switch (number) {
            case CONTENT_ID -> {
                if (text && first != '"')
                    scribe.note(Severity.ODD, "Content-ID is a Quoted-string", Clauses.HEADERS, in.offset(), 1);
                return text ? values.maybeQuoted("value", in) : any(in);
            }
            case CONTENT_LOCATION, EXPECT -> {
                return text ? values.maybeQuoted("value", in) : any(in);
            }
            case DISPOSITION, DISPOSITION_OLD -> {
                return disposition(in);
            }
            case CONTENT_LENGTH -> {
                return text || first == 0x1F ? any(in) : String.valueOf(values.integer("value", in));
            }
            default -> {
                return any(in);
            }
        }
    }

    private String any(OctetReader in) {
        if (in.peek() > 0x1F && in.peek() < 0x80) return values.text("value", in);
        values.any("value", in);
        return "";
    }

    private String disposition(OctetReader in) {
        if (!Values.isLength(in)) {
            scribe.note(
                    Severity.ODD, "Content-Disposition starts with a Value-length", Clauses.HEADERS, in.offset(), 1);
            return any(in);
        }
        var slice = values.slice(in);
        if (!slice.hasMore()) return "";
        var kind = kind(slice.peek());
        scribe.within(slice, () -> {
            if (slice.peek() >= 0x80) values.coded("disposition", kind, slice);
            else values.maybeQuoted("disposition", slice);
            media.parameters(slice);
        });
        return kind;
    }

    private static String kind(int octet) {
        return switch (octet) {
            case 0x80 -> "form-data";
            case 0x81 -> "attachment";
            case 0x82 -> "inline";
            default -> "";
        };
    }
}
