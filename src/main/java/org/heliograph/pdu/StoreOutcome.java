package org.heliograph.pdu;

import java.util.Optional;
import org.heliograph.wsp.EncodedString;

/**
 * X-Mms-Store-Status, its text, and where the message lies in the MMBox now (OMA-TS-MMS_ENC clause 7).
 */
public record StoreOutcome(Optional<StoreStatus> status, Optional<EncodedString> text, Optional<String> location) {
    public static final StoreOutcome NONE = new StoreOutcome(Optional.empty(), Optional.empty(), Optional.empty());

    static StoreOutcome read(Headers in) {
        return new StoreOutcome(
                in.find(HeaderField.STORE_STATUS),
                in.find(HeaderField.STORE_STATUS_TEXT),
                in.find(HeaderField.CONTENT_LOCATION));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.STORE_STATUS, status)
                .putIf(HeaderField.STORE_STATUS_TEXT, text)
                .putIf(HeaderField.CONTENT_LOCATION, location);
    }
}
