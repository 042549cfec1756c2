package org.heliograph.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.heliograph.inspect.Bounds;
import org.heliograph.inspect.Found;
import org.heliograph.inspect.Inspector;
import org.heliograph.inspect.Kind;
import org.heliograph.inspect.Piece;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.HeaderField;

/**
 * A PDU without what its sender wrote: the subject, names of files, and everything of which nobody can tell what it is. It
 * stays a PDU of the same size, in which all other fields are as they were.
 */
record Blanked(Octets pdu) {
    private static final Inspector INSPECTOR = new Inspector(Bounds.DEFAULT);
    private static final byte BLANK = '*';
    private static final byte END = 0;
    private static final int FIRST_TEXT = 0x20;
    private static final String CONTENT_TYPE = HeaderField.CONTENT_TYPE.name();
    private static final String OTHER_PAGE = "field of code page";
    private static final Set<String> UNREAD = Set.of("not read", "parameter");
    private static final Set<String> WRITTEN = Set.of(
            HeaderField.SUBJECT.name(),
            HeaderField.AUX_APPLIC_INFO.name(),
            HeaderField.CONTENT.name(),
            HeaderField.ADDITIONAL_HEADERS.name(),
            HeaderField.ELEMENT_DESCRIPTOR.name(),
            "unknown field");

    Octets octets() {
        byte[] octets = pdu.toArray();
        List<Found> found = INSPECTOR.inspect(pdu).found();
        if (found.size() == 1
                && found.get(0).kind() == Kind.MMS_PDU
                && !found.get(0).tree().isLeaf()) {
            found.get(0).tree().children().forEach(piece -> blank(piece, octets));
        } else {
            Arrays.fill(octets, BLANK);
        }
        return Octets.of(octets);
    }

    private static void blank(Piece piece, byte[] octets) {
        if (!isField(piece)) {
            Arrays.fill(octets, piece.offset(), piece.end(), BLANK);
        } else if (piece.name().equals(CONTENT_TYPE)) {
            names(piece, octets);
        } else if (!isNumbered(piece)
                || WRITTEN.contains(piece.name())
                || piece.name().startsWith(OTHER_PAGE)) {
            text(piece.children().get(0).end(), piece.end(), octets);
        }
    }

    /** Whether it is one, whatever its name. */
    private static boolean isField(Piece piece) {
        return !piece.isLeaf()
                && !piece.holdsOthers()
                && (isNumbered(piece) || piece.children().get(0).name().equals("name"));
    }

    private static boolean isNumbered(Piece piece) {
        return piece.children().get(0).name().equals("field");
    }

    /** Parameters that are texts, of which only the media type of the first part is nobody's invention. */
    private static void names(Piece piece, byte[] octets) {
        for (Piece inner : piece.children()) {
            boolean isValue = inner.name().equals("value") && inner.length() > 0 && isText(octets[inner.offset()]);
            boolean isUnread = inner.isLeaf() && UNREAD.contains(inner.name());
            if (isValue && !piece.name().equals("type") || isUnread) {
                text(inner.offset(), inner.end(), octets);
            }
            names(inner, octets);
        }
    }

    private static boolean isText(byte first) {
        return first >= FIRST_TEXT; // those from 0x80 are negative
    }

    /** A text of the same length, by which any field may have its value. */
    private static void text(int from, int to, byte[] octets) {
        if (from < to) {
            Arrays.fill(octets, from, to - 1, BLANK);
            octets[to - 1] = END;
        }
    }
}
