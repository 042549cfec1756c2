package org.heliograph.pdu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.TextHeader;

/** The header fields of a PDU as they were read, and its content. */
final class Headers implements FieldReader.Taker {
    private final Object[] values = new Object[HeaderField.places()];
    private List<TextHeader> extensions = List.of();
    private Optional<Content> content = Optional.empty();
    private int end;

    @Override
    @SuppressWarnings("unchecked")
    public <T> void field(int offset, HeaderField<T> field, Optional<T> value, Octets raw) {
        end = offset + 1 + raw.size();
        if (value.isEmpty()) return;
        int place = field.place();
        if (field.occurs() == Occurs.ONCE) {
            if (values[place] == null) values[place] = value.get();
        } else {
            if (values[place] == null) values[place] = new ArrayList<T>(2);
            ((List<T>) values[place]).add(value.get());
        }
    }

    @Override
    public void unknown(int offset, int number, Octets raw) {
        end = offset + 1 + raw.size();
    }

    @Override
    public void text(int offset, TextHeader header) {
        if (extensions.isEmpty()) extensions = new ArrayList<>(4);
        extensions.add(header);
    }

    void content(Content read) {
        content = Optional.of(read);
    }

    /** The value of a field, the first one where it may occur more than once. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(HeaderField<T> field) {
        var value = values[field.place()];
        if (value == null) return Optional.empty();
        return Optional.of(field.occurs() == Occurs.ONCE ? (T) value : ((List<T>) value).get(0));
    }

    /** All values of a field that may occur more than once, in their order. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(HeaderField<T> field) {
        var value = values[field.place()];
        return value == null ? List.of() : List.copyOf((List<T>) value);
    }

    <T> T require(HeaderField<T> field) {
        return find(field).orElseThrow(() -> missing(field));
    }

    <T> List<T> requireAny(HeaderField<T> field) {
        var all = all(field);
        if (all.isEmpty()) throw missing(field);
        return all;
    }

    /** The version, which is 1.0 if it is not said. */
    MmsVersion version() {
        return find(HeaderField.MMS_VERSION).orElse(MmsVersion.V1_0);
    }

    TransactionId transactionId() {
        return require(HeaderField.TRANSACTION_ID);
    }

    List<TextHeader> extensions() {
        return List.copyOf(extensions);
    }

    Optional<Content> content() {
        return content;
    }

    Content requireContent() {
        return content.orElseThrow(() -> missing(HeaderField.CONTENT_TYPE));
    }

    PduException missing(HeaderField<?> field) {
        return fault(PduFault.MISSING_FIELD, end, field.name(), Optional.of(field));
    }

    PduException fault(PduFault fault, int offset, String detail) {
        return fault(fault, offset, detail, Optional.empty());
    }

    private PduException fault(PduFault fault, int offset, String detail, Optional<HeaderField<?>> field) {
        var read = new PduException.Read(
                find(HeaderField.MESSAGE_TYPE), find(HeaderField.TRANSACTION_ID), find(HeaderField.MMS_VERSION), field);
        return new PduException(fault, offset, detail, read);
    }
}
