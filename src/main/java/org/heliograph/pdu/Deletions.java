package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.EncodedString;

/**
 * What became of deletions (OMA-TS-MMS_ENC clause 6): location, status and text of one message have the same count.
 *
 * @param statuses at least one
 */
public record Deletions(
        List<Numbered<String>> locations,
        List<Numbered<ResponseStatus>> statuses,
        List<Numbered<EncodedString>> texts) {
    public Deletions {
        locations = List.copyOf(locations);
        statuses = List.copyOf(statuses);
        texts = List.copyOf(texts);
        if (statuses.isEmpty()) throw new IllegalArgumentException("a confirmation needs a status");
    }

    static Deletions read(Headers in) {
        return new Deletions(
                in.all(HeaderField.COUNTED_LOCATION),
                in.requireAny(HeaderField.COUNTED_STATUS),
                in.all(HeaderField.COUNTED_TEXT));
    }

    void write(HeaderWriter out) {
        out.putAll(HeaderField.COUNTED_LOCATION, locations)
                .putAll(HeaderField.COUNTED_STATUS, statuses)
                .putAll(HeaderField.COUNTED_TEXT, texts);
    }
}
