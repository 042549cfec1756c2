package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.MultipartTree;
import org.heliograph.wsp.TextHeader;
import org.heliograph.wsp.TreeLines;

/**
 * Renders octets as the PDU they are or should be, for people: each field with the offset of its first octet, its
 * number, name and value, and the parts with their headers. Of octets that are no PDU it shows what could be read, and
 * where and why that ended.
 */
public final class PduTree implements FieldReader.Taker {
    private final DecoderLimits limits;
    private final TreeLines lines = new TreeLines();
    private int depth;

    private PduTree(DecoderLimits limits) {
        this.limits = limits;
    }

    /** The tree, one line a field, each ended by a line feed. */
    public static String render(Octets octets, DecoderLimits limits) {
        return render(octets, 0, limits);
    }

    /** The tree of a PDU that something is before, all offsets counted from the first octet of the whole. */
    public static String render(Octets whole, int start, DecoderLimits limits) {
        var tree = new PduTree(limits);
        var in = whole.reader();
        in.skip(start);
        tree.pdu(in, 0);
        return tree.lines + verdict(whole.from(start), start, limits);
    }

    private static String verdict(Octets octets, int start, DecoderLimits limits) {
        try {
            var pdu = new PduDecoder(limits).decode(octets);
            return pdu.type() + " " + pdu.version() + ", " + octets.size() + " octets\n";
        } catch (PduException e) {
            return "refused: " + e.told(start) + "\n";
        }
    }

    private void pdu(OctetReader in, int at) {
        int outer = depth;
        depth = at;
        try {
            var head = in.window(limits.headerOctets());
            boolean body = new FieldReader(this).read(head, limits.fields());
            if (body) content(in, head.offset() - in.offset());
        } catch (OctetException e) {
            lines.stopped(depth, e);
        } finally {
            depth = outer;
        }
    }

    private void content(OctetReader in, int headers) {
        in.skip(headers);
        int offset = in.offset() - 1;
        var type = MediaType.read(in);
        add(offset, HeaderField.CONTENT_TYPE, type.toString());
        new MultipartTree(limits.multipart(), lines, this::pdu).body(type, in, depth + 1);
    }

    private void add(int offset, HeaderField<?> field, String value) {
        lines.add(offset, depth, String.format("%02X %s: %s", field.octet(), field.name(), value));
    }

    @Override
    public <T> void field(int offset, HeaderField<T> field, Optional<T> value, Octets raw) {
        add(offset, field, value.map(Object::toString).orElseGet(() -> "unknown value " + TreeLines.hex(raw)));
    }

    @Override
    public void unknown(int offset, int number, Octets raw) {
        lines.add(offset, depth, String.format("%02X unknown field: %s", number | 0x80, TreeLines.hex(raw)));
    }

    @Override
    public void text(int offset, TextHeader header) {
        lines.add(offset, depth, header.toString());
    }
}
