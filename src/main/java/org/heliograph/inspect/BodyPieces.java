package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.MultipartLimits;
import org.heliograph.wsp.Part;

/** The body behind a Content-Type: a multipart (WAP-230-WSP clause 8.5), a PDU, or data in one piece. */
final class BodyPieces {
    private static final MultipartLimits LIMITS = MultipartLimits.DEFAULT;

    private final Scribe scribe;
    private final Values values;
    private final MediaTypes media;
    private final PartHeaderPieces headers;
    private final int nesting;

    BodyPieces(Scribe scribe, int nesting) {
        this.scribe = scribe;
        this.nesting = nesting;
        values = new Values(scribe);
        media = new MediaTypes(scribe);
        headers = new PartHeaderPieces(scribe);
    }

    /** To the end of the reader. */
    PduSeen.Body read(MediaType type, int typeOffset, OctetReader in) {
        int offset = in.offset();
        var data = in.window(in.remaining()).rest();
        var parts = new ArrayList<PduSeen.Entry>();
        if (in.hasMore()) {
            scribe.group("body", "", in, draft -> {
                draft.value = data.size() + " octets";
                inner(type, Optional.empty(), in, parts);
            });
        }
        return new PduSeen.Body(type, typeOffset, offset, data, parts);
    }

    private void inner(MediaType type, Optional<Part> part, OctetReader in, List<PduSeen.Entry> parts) {
        if (nesting <= 1) deep(in);
        else if (isBinaryMultipart(type, in)) parts(in, parts);
        else if (type.is(MediaType.MMS_MESSAGE.name()) && in.hasMore()) new PduPieces(scribe, nesting - 1).read(in);
        else new PartData(scribe).read(type, part, in);
    }

    /** Under the names of MIME it is binary as a rule, and MIME where it begins with its boundary. */
    private static boolean isBinaryMultipart(MediaType type, OctetReader in) {
        if (!type.isMultipart()) return false;
        boolean mime = type.name().startsWith("multipart/")
                && type.parameter("boundary").isPresent();
        return !mime || in.hasMore() && in.peek() != '-';
    }

    private void deep(OctetReader in) {
        scribe.note(Severity.ODD, "nested deeper than is read", "", in);
        int at = in.offset();
        in.rest();
        scribe.leaf("nested deeper", "", at, in);
    }

    private void parts(OctetReader in, List<PduSeen.Entry> parts) {
        int at = in.offset();
        int announced = values.uintvar("number of parts", in);
        int count = 0;
        int behind = in.offset();
        while (in.hasMore() && count < announced) {
            part(++count, in, parts);
            behind = in.offset();
        }
        for (int more = in.hasMore() ? ahead(in, announced == 0) : 0; more > 0; more--) part(++count, in, parts);
        if (count < announced)
            scribe.note(
                    Severity.BREAKS,
                    announced + " parts are announced, and " + count + " are there",
                    Clauses.MULTIPART,
                    at,
                    behind - at);
        if (count > announced)
            scribe.note(
                    Severity.ODD,
                    announced + " parts are announced, and " + count + " are there",
                    Clauses.MULTIPART,
                    at,
                    1);
        if (in.hasMore()) trailing(in);
    }

    /** How many parts come behind those announced: none, if the rest is not parts to its very end. */
    private static int ahead(OctetReader in, boolean any) {
        var ahead = in.window(in.remaining());
        int count = 0;
        try {
            while (ahead.hasMore() && count <= LIMITS.parts()) {
                Part.read(partOf(ahead), Octets.EMPTY);
                count++;
            }
            return count;
        } catch (OctetException e) {
            return any ? count : 0;
        }
    }

    private static OctetReader partOf(OctetReader in) {
        int headers = Integers.uintvar(in);
        int data = Integers.uintvar(in);
        var slice = in.slice(headers);
        in.skip(data);
        return slice;
    }

    private void trailing(OctetReader in) {
        scribe.note(Severity.IGNORED, in.remaining() + " octets behind the last part", Clauses.MULTIPART, in);
        int at = in.offset();
        in.rest();
        scribe.leaf("behind the last part", "", at, in);
    }

    private void part(int index, OctetReader in, List<PduSeen.Entry> parts) {
        int at = in.offset();
        scribe.group("part " + index, Clauses.MULTIPART, in, draft -> {
            int headersLength = values.uintvar("octets of headers", in);
            int dataLength = values.uintvar("octets of data", in);
            var head = within(in, headersLength, "headers", at);
            var seen = headers.read(head);
            var data = within(in, dataLength, "data", at);
            var content = data.window(data.remaining()).rest();
            var part = seen.part(content);
            draft.value = seen.type().map(MediaType::name).orElse("") + ", " + content.size() + " octets";
            var type = seen.type().orElse(MediaType.of("application/octet-stream"));
            var inside = new ArrayList<PduSeen.Entry>();
            new BodyPieces(scribe, nesting - 1).data(type, part, data, inside);
            part.ifPresent(it -> parts.add(new PduSeen.Entry(it, at, in.offset() - at)));
        });
        if (parts.size() == LIMITS.parts() + 1)
            scribe.note(Severity.BREAKS, "more than " + LIMITS.parts() + " parts", "limit of this server", at, 0);
    }

    private void data(MediaType type, Optional<Part> part, OctetReader in, List<PduSeen.Entry> inside) {
        if (in.hasMore()) scribe.within(in, () -> inner(type, part, in, inside));
        else scribe.note(Severity.ODD, "a part without data", Clauses.MULTIPART, in.offset(), 0);
    }

    private OctetReader within(OctetReader in, int length, String what, int part) {
        if (length <= in.remaining()) return in.slice(length);
        scribe.note(
                Severity.BREAKS,
                length + " octets of " + what + " are announced, and " + in.remaining() + " are left",
                Clauses.MULTIPART,
                part,
                in.offset() - part);
        return in.slice(in.remaining());
    }
}
