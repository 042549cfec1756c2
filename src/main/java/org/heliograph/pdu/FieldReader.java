package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.HeaderFields;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.TextHeader;

/** Reads the header fields of a PDU one by one by the table, in whatever order they come. */
final class FieldReader implements HeaderFields.Sink {
    /** Who takes them. */
    interface Taker {
        /**
         * @param offset of the field in the PDU
         * @param value empty if the standard does not know it
         * @param raw the octets of the value
         */
        <T> void field(int offset, HeaderField<T> field, Optional<T> value, Octets raw);

        void unknown(int offset, int number, Octets raw);

        void text(int offset, TextHeader header);
    }

    private final Taker taker;
    private Optional<MessageType> type = Optional.empty();
    private boolean body;

    FieldReader(Taker taker) {
        this.taker = taker;
    }

    /**
     * Reads to the end or up to the Content-Type of a body.
     *
     * @return whether the reader now stands before a Content-Type value with a body behind it
     */
    boolean read(OctetReader in, int most) {
        HeaderFields.read(in, most, this);
        return body;
    }

    @Override
    public boolean numbered(int offset, int number, OctetReader in) {
        var field = HeaderField.of(number, type);
        if (field.isEmpty()) {
            taker.unknown(offset, number, Integers.anyValue(in));
        } else if (field.get() == HeaderField.CONTENT_TYPE
                && type.map(MessageType::mayHaveBody).orElse(true)) {
            body = true;
        } else {
            value(offset, field.get(), in);
        }
        return !body;
    }

    private <T> void value(int offset, HeaderField<T> field, OctetReader in) {
        int start = in.offset();
        var value = field.value().read(in);
        if (field == HeaderField.MESSAGE_TYPE && type.isEmpty()) type = value.map(MessageType.class::cast);
        taker.field(offset, field, value, in.since(start));
    }

    @Override
    public void text(int offset, TextHeader header) {
        taker.text(offset, header);
    }
}
