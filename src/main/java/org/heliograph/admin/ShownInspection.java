package org.heliograph.admin;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliograph.inspect.Deviation;
import org.heliograph.inspect.Envelope;
import org.heliograph.inspect.Found;
import org.heliograph.inspect.Piece;

/** Things found in octets, as JSON shows them: the octets in base64, the tree in the shape that the pages draw. */
final class ShownInspection {
    private ShownInspection() {}

    static Map<String, Object> of(Found found) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", Query.word(found.kind()));
        shown.put("title", found.title());
        found.envelope().ifPresent(envelope -> shown.put("envelope", of(envelope)));
        shown.put("octets", Base64.getEncoder().encodeToString(found.octets().toArray()));
        shown.put("tree", tree(found.tree()));
        shown.put(
                "deviations",
                found.deviations().stream().map(ShownInspection::of).toList());
        return shown;
    }

    /** {@code {"name", "value", "offset", "length", "clause"?, "children"?}}. */
    static Map<String, Object> tree(Piece piece) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", piece.name());
        shown.put("value", piece.value());
        shown.put("offset", piece.offset());
        shown.put("length", piece.length());
        if (!piece.clause().isEmpty()) {
            shown.put("clause", piece.clause());
        }
        List<Map<String, Object>> children =
                piece.children().stream().map(ShownInspection::tree).toList();
        if (!children.isEmpty()) {
            shown.put("children", children);
        }
        return shown;
    }

    private static Map<String, Object> of(Envelope envelope) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("protocol", envelope.protocol());
        shown.put("from", envelope.from());
        shown.put("to", envelope.to());
        envelope.at().ifPresent(at -> shown.put("at", at.toString()));
        shown.put("lines", envelope.lines());
        return shown;
    }

    static Map<String, Object> of(Deviation deviation) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("severity", Query.word(deviation.severity()));
        shown.put("words", deviation.words());
        shown.put("clause", deviation.clause());
        shown.put("offset", deviation.offset());
        shown.put("length", deviation.length());
        return shown;
    }
}
