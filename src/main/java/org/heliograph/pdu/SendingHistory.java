package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import org.heliograph.wsp.EncodedString;

/** X-Mms-Previously-Sent-By and -Date (OMA-TS-MMS_ENC clause 7): who sent a forwarded message before, and when. */
public record SendingHistory(List<Previously<EncodedString>> by, List<Previously<Instant>> at) {
    public static final SendingHistory NONE = new SendingHistory(List.of(), List.of());

    public SendingHistory {
        by = List.copyOf(by);
        at = List.copyOf(at);
    }

    static SendingHistory read(Headers in) {
        return new SendingHistory(in.all(HeaderField.PREVIOUSLY_SENT_BY), in.all(HeaderField.PREVIOUSLY_SENT_DATE));
    }

    void write(HeaderWriter out) {
        out.putAll(HeaderField.PREVIOUSLY_SENT_BY, by).putAll(HeaderField.PREVIOUSLY_SENT_DATE, at);
    }
}
