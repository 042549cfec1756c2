package org.heliograph.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageType;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Part;

/** What was read of a PDU, for who judges it. */
final class PduSeen {
    /**
     * A header field.
     *
     * @param value empty if the standard does not know it
     */
    record Field(HeaderField<?> field, Optional<?> value, int offset, int length) {}

    /** A part of the body, with its headers. */
    record Entry(Part part, int offset, int length) {}

    /**
     * The content.
     *
     * @param typeOffset of its Content-Type
     * @param offset of the octets behind that
     * @param parts empty if it is in one piece
     */
    record Body(MediaType type, int typeOffset, int offset, Octets data, List<Entry> parts) {}

    final List<Field> fields = new ArrayList<>();
    final int start;
    Optional<MessageType> type = Optional.empty();
    Optional<Body> body = Optional.empty();
    /** Where reading ended early, nothing can be said of what is not there. */
    boolean complete;

    int end;

    PduSeen(int start) {
        this.start = start;
    }

    /** All occurrences of a field, by its number. */
    Stream<Field> all(HeaderField<?> field) {
        return fields.stream().filter(it -> it.field().number() == field.number());
    }

    Optional<Field> find(HeaderField<?> field) {
        return all(field).findFirst();
    }

    /** The value of the first occurrence whose value the standard knows. */
    <T> Optional<T> value(HeaderField<T> field) {
        return all(field).flatMap(it -> it.value().stream()).findFirst().map(PduSeen::typed);
    }

    @SuppressWarnings("unchecked")
    private static <T> T typed(Object value) {
        return (T) value;
    }

    boolean has(HeaderField<?> field) {
        return find(field).isPresent() || field == HeaderField.CONTENT_TYPE && body.isPresent();
    }

    MmsVersion version() {
        return value(HeaderField.MMS_VERSION).orElse(MmsVersion.V1_0);
    }

    String title() {
        return type.map(MessageType::pduName).orElse("an MMS PDU of no known type") + " " + version();
    }
}
