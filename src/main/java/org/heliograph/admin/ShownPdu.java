package org.heliograph.admin;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliograph.inspect.Bounds;
import org.heliograph.inspect.Deviation;
import org.heliograph.inspect.Found;
import org.heliograph.inspect.Inspector;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageType;

/** A PDU as it is shown: taken apart, beside its octets. */
final class ShownPdu {
    private static final Inspector INSPECTOR = new Inspector(Bounds.DEFAULT);

    private ShownPdu() {}

    /** The word of the standard for it; of what is no PDU, what else it is. */
    static String name(Octets pdu) {
        boolean typed = pdu.size() > 1 && pdu.octet(0) == HeaderField.MESSAGE_TYPE.octet();
        return typed
                ? MessageType.of(pdu.octet(1)).map(MessageType::pduName).orElse("unknown PDU")
                : "octets that are no PDU";
    }

    /**
     * A tree of nodes, what deviates from the standard, and the octets in base64.
     *
     * @param whole false if its content is left out: that it ends early is no deviation then
     */
    static Map<String, Object> of(Octets pdu, boolean whole) {
        Map<String, Object> shown = new LinkedHashMap<>();
        List<Found> found = INSPECTOR.inspect(pdu).found();
        if (!found.isEmpty()) {
            Found first = found.get(0);
            shown.put("title", whole ? first.title() : name(pdu));
            shown.put("tree", ShownInspection.tree(first.tree()));
            List<Deviation> deviations = whole ? first.deviations() : List.of();
            shown.put("marks", deviations.stream().map(ShownInspection::of).toList());
        }
        shown.put("octets", Base64.getEncoder().encodeToString(pdu.toArray()));
        return shown;
    }
}
