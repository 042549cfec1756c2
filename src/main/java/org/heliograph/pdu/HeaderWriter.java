package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.TextHeader;

/** Writes header fields, and notes the content that comes behind them. */
public final class HeaderWriter {
    private final OctetWriter out = new OctetWriter();
    private final List<HeaderField<?>> omitted;
    private Optional<Content> content = Optional.empty();

    /** @param omitted fields that are not written whatever is put */
    HeaderWriter(HeaderField<?>... omitted) {
        this.omitted = List.of(omitted);
    }

    <T> HeaderWriter put(HeaderField<T> field, T value) {
        if (omitted.contains(field)) return this;
        out.octet(field.octet());
        field.value().write(out, value);
        return this;
    }

    <T> HeaderWriter putIf(HeaderField<T> field, Optional<T> value) {
        value.ifPresent(present -> put(field, present));
        return this;
    }

    <T> HeaderWriter putAll(HeaderField<T> field, List<T> values) {
        values.forEach(value -> put(field, value));
        return this;
    }

    HeaderWriter texts(List<TextHeader> headers) {
        headers.forEach(header -> header.write(out));
        return this;
    }

    /** The content, whose Content-Type is the last field. */
    void content(Content last) {
        out.octet(HeaderField.CONTENT_TYPE.octet());
        content = Optional.of(last);
    }

    List<Octets> slices() {
        return content.map(last -> List.of(out.toOctets(), last.raw())).orElseGet(() -> List.of(out.toOctets()));
    }
}
