package org.heliograph.wsp;

import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;

/**
 * The content of a message: its Content-Type value and the body behind it, to the end of the PDU.
 *
 * <p>It is these octets, as they came: they can be stored in one piece, made into content again and sent on, and nobody
 * will see a difference. What they mean is read from them when asked for. Two are equal when their octets are.
 */
public final class Content {
    private static final int HEADROOM = 512;

    private final Octets raw;
    private final MediaType mediaType;
    private final Octets body;
    private final MultipartLimits limits;
    private Optional<Multipart> multipart;

    private Content(Octets raw, MediaType mediaType, Octets body, MultipartLimits limits) {
        this.raw = raw;
        this.mediaType = mediaType;
        this.body = body;
        this.limits = limits;
    }

    /** A body that is one piece of its type, or a multipart already written. */
    public static Content of(MediaType mediaType, Octets body) {
        var out = new OctetWriter(body.size() + HEADROOM);
        mediaType.write(out);
        return written(out.octets(body), mediaType, body.size());
    }

    public static Content of(MediaType mediaType, Multipart multipart) {
        var out = new OctetWriter(
                multipart.contentSize() + HEADROOM * (multipart.parts().size() + 1));
        mediaType.write(out);
        int head = out.size();
        multipart.write(out);
        return written(out, mediaType, out.size() - head);
    }

    /** Parts without a presentation. */
    public static Content mixed(Multipart multipart) {
        return of(MediaType.MULTIPART_MIXED, multipart);
    }

    /** Parts of which the first presents the others: the type says which one that is and what it is. */
    public static Content related(Multipart multipart) {
        var root = multipart.parts().get(0);
        var type = MediaType.MULTIPART_RELATED;
        if (root.contentId().isPresent())
            type = type.with(Parameter.of("start", root.contentId().get()));
        return of(type.with(Parameter.of("type", root.mediaType().name())), multipart);
    }

    private static Content written(OctetWriter out, MediaType mediaType, int bodySize) {
        var raw = out.toOctets();
        return new Content(raw, mediaType, raw.from(raw.size() - bodySize), MultipartLimits.DEFAULT);
    }

    /**
     * Content that was read and found good before, such as what we stored: only its type is looked at.
     *
     * @param raw the octets of {@link #raw()}
     */
    public static Content stored(Octets raw) {
        return typed(raw.reader(), MultipartLimits.DEFAULT);
    }

    /** Reads type, body and parts, to the end of the reader. */
    public static Content read(OctetReader in, MultipartLimits limits) {
        var bodyReader = in.window(in.remaining());
        var content = typed(in, limits);
        bodyReader.skip(content.raw.size() - content.body.size());
        content.multipart = content.readMultipart(bodyReader);
        return content;
    }

    private static Content typed(OctetReader in, MultipartLimits limits) {
        int start = in.offset();
        var head = in.window(limits.headerOctets());
        var mediaType = MediaType.read(head);
        in.skip(head.offset() - start);
        var body = in.rest();
        return new Content(in.since(start), mediaType, body, limits);
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** Content-Type value and body in one piece. */
    public Octets raw() {
        return raw;
    }

    public Octets body() {
        return body;
    }

    /**
     * The parts; empty for a body in one piece and for a multipart that is MIME with boundaries.
     *
     * @throws OctetException if the body is no multipart though its type says so; never for content of a decoded PDU
     */
    public Optional<Multipart> multipart() {
        if (multipart == null) multipart = readMultipart(body.reader()); // if two threads do so they read the same
        return multipart;
    }

    private Optional<Multipart> readMultipart(OctetReader in) {
        if (!mediaType.isMultipart()) return Optional.empty();
        try {
            return Optional.of(Multipart.read(in, limits));
        } catch (OctetException e) {
            // under the names of MIME the body is binary as a rule, and MIME only where a boundary is named
            if (mediaType.isWapMultipart() || mediaType.parameter("boundary").isEmpty()) throw e;
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return mediaType + ", " + body.size() + " octets";
    }
}
