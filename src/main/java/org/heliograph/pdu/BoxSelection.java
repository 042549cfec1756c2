package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;

/**
 * Which messages of an MMBox are asked for or listed, and which of their fields (OMA-TS-MMS_ENC clause 6).
 *
 * @param start index of the first message
 * @param limit how many messages
 * @param attributes the fields wanted of each
 */
public record BoxSelection(
        List<String> locations,
        List<MmState> states,
        List<MmFlag> flags,
        Optional<Long> start,
        Optional<Long> limit,
        List<HeaderField<?>> attributes) {
    public static final BoxSelection ALL =
            new BoxSelection(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    public BoxSelection {
        locations = List.copyOf(locations);
        states = List.copyOf(states);
        flags = List.copyOf(flags);
        attributes = List.copyOf(attributes);
    }

    static BoxSelection read(Headers in) {
        return new BoxSelection(
                in.all(HeaderField.CONTENT_LOCATION),
                in.all(HeaderField.MM_STATE),
                in.all(HeaderField.MM_FLAGS),
                in.find(HeaderField.START),
                in.find(HeaderField.LIMIT),
                in.all(HeaderField.ATTRIBUTES));
    }

    void write(HeaderWriter out) {
        out.putAll(HeaderField.CONTENT_LOCATION, locations)
                .putAll(HeaderField.MM_STATE, states)
                .putAll(HeaderField.MM_FLAGS, flags)
                .putIf(HeaderField.START, start)
                .putIf(HeaderField.LIMIT, limit)
                .putAll(HeaderField.ATTRIBUTES, attributes);
    }
}
