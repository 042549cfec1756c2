package org.heliograph.push;

import org.heliograph.octet.OctetException;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.PduTree;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.TreeLines;

/**
 * Renders octets as the WAP push they are or should be, for people: the push layer and below it the tree of the MMS PDU,
 * all offsets counted from the first octet of the push.
 */
public final class PushTree implements PushReader.Taker {
    private final TreeLines lines = new TreeLines();
    private String type = "";

    private PushTree() {}

    /** The tree, one line a field, each ended by a line feed. */
    public static String render(Octets octets, DecoderLimits limits) {
        var tree = new PushTree();
        var in = octets.reader();
        try {
            new PushReader(tree).read(in);
        } catch (OctetException e) {
            tree.lines.stopped(1, e);
        }
        return tree.lines + below(octets, limits, tree);
    }

    private static String below(Octets octets, DecoderLimits limits, PushTree tree) {
        WapPush push;
        try {
            push = WapPush.read(octets);
        } catch (PushException e) {
            return "refused: " + e.getMessage() + "\n";
        }
        int start = octets.size() - push.body().size();
        if (push.isMms()) return PduTree.render(octets, start, limits);
        var body = new TreeLines();
        body.add(start, 0, "body: " + push.body().size() + " octets " + TreeLines.hex(push.body()));
        return body + "a WAP push, but of " + tree.type + " and not of an MMS PDU\n";
    }

    @Override
    public void transactionId(int offset, int transactionId) {
        lines.add(offset, 0, String.format("WAP push, TID 0x%02X", transactionId));
    }

    @Override
    public void headers(int offset, int length) {
        lines.add(offset, 1, length + " octets of headers");
    }

    @Override
    public void contentType(int offset, MediaType found) {
        type = found.name();
        lines.add(offset, 1, "Content-Type: " + found);
    }

    @Override
    public void header(int offset, PushHeader header) {
        lines.add(offset, 1, header.toString());
    }
}
