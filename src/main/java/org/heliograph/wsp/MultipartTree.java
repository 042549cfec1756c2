package org.heliograph.wsp;

import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;

/** Renders a multipart octet by octet, as far as it can be read. */
public final class MultipartTree {
    /** Who knows what to say about a part that is a PDU. */
    public interface PduLines {
        void add(OctetReader pdu, int depth);
    }

    private static final int TEXT_SHOWN = 400;

    private final MultipartLimits limits;
    private final TreeLines lines;
    private final PduLines pdus;

    public MultipartTree(MultipartLimits limits, TreeLines lines, PduLines pdus) {
        this.limits = limits;
        this.lines = lines;
        this.pdus = pdus;
    }

    /** Content behind a Content-Type, to the end of the reader. */
    public void body(MediaType type, OctetReader in, int depth) {
        if (depth > 2 * limits.nesting()) lines.add(in.offset(), depth, "(nested deeper than we read)");
        else if (type.isMultipart()) parts(in, depth);
        else if (type.is(MediaType.MMS_MESSAGE.name()) && in.hasMore()) pdus.add(in, depth);
        else data(type, in, depth);
    }

    private void parts(OctetReader in, int depth) {
        int offset = in.offset();
        int announced = Integers.uintvar(in);
        lines.add(offset, depth, announced + " parts announced");
        for (int i = 1; in.hasMore() || i <= announced; i++) {
            if (i > limits.parts()) throw in.limit("more than " + limits.parts() + " parts");
            part(i, announced, in, depth);
        }
    }

    private void part(int index, int announced, OctetReader in, int depth) {
        int offset = in.offset();
        int headersLength = Integers.uintvar(in);
        int dataLength = Integers.uintvar(in);
        var title = "part " + index + (index > announced ? ", not announced" : "");
        lines.add(offset, depth, title + ": " + headersLength + " octets of headers, " + dataLength + " of data");
        var type = headers(in.slice(headersLength), depth + 1);
        body(type, in.slice(dataLength), depth + 1);
    }

    private MediaType headers(OctetReader in, int depth) {
        int offset = in.offset();
        var type = MediaType.read(in);
        lines.add(offset, depth, "Content-Type: " + type);
        try {
            HeaderFields.read(in, limits.headerOctets(), new Fields(depth));
        } catch (OctetException e) {
            // the data behind the headers can be told all the same
            lines.stopped(depth, e);
        }
        return type;
    }

    private void data(MediaType type, OctetReader in, int depth) {
        int offset = in.offset();
        var data = in.rest();
        var start = data.slice(0, Math.min(data.size(), TEXT_SHOWN));
        boolean readable = type.isText() || type.is(MediaType.SMIL.name());
        var shown = readable ? Part.of(type, start).text() : TreeLines.hex(data);
        lines.add(offset, depth, data.size() + " octets: " + shown);
    }

    /** Tells each header field by what a part would make of it alone. */
    private final class Fields implements HeaderFields.Sink {
        private final int depth;

        Fields(int depth) {
            this.depth = depth;
        }

        @Override
        public boolean numbered(int offset, int number, OctetReader in) {
            var field = new PartHeaders();
            int start = in.offset();
            field.numbered(offset, number, in);
            var told = field.tell();
            lines.add(offset, depth, told.isEmpty() ? unknown(number) + TreeLines.hex(in.since(start)) : told);
            return true;
        }

        private static String unknown(int number) {
            return String.format("unknown field 0x%02X: ", number | 0x80);
        }

        @Override
        public void text(int offset, TextHeader header) {
            lines.add(offset, depth, header.toString());
        }
    }
}
