package org.heliograph.pdu;

import java.util.Optional;

/** X-Mms-Delivery-Report and X-Mms-Read-Report (OMA-TS-MMS_ENC clause 7): which reports the sender wants. */
public record Reports(Optional<Boolean> delivery, Optional<Boolean> read) {
    public static final Reports UNSAID = new Reports(Optional.empty(), Optional.empty());

    public static Reports of(boolean delivery, boolean read) {
        return new Reports(Optional.of(delivery), Optional.of(read));
    }

    static Reports read(Headers in) {
        return new Reports(in.find(HeaderField.DELIVERY_REPORT), in.find(HeaderField.READ_REPORT));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.DELIVERY_REPORT, delivery).putIf(HeaderField.READ_REPORT, read);
    }
}
