package org.heliograph.pdu;

import java.util.Optional;

/**
 * X-Mms-Reply-Charging and its companions (OMA-TS-MMS_ENC clause 7).
 *
 * @param deadline until when a reply is paid for
 * @param size octets that a reply may have
 * @param id the Message-ID of the message replied to
 */
public record ReplyCharging(
        Optional<ReplyChargingRequest> request,
        Optional<TimeValue> deadline,
        Optional<Long> size,
        Optional<String> id) {
    public static final ReplyCharging NONE =
            new ReplyCharging(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static ReplyCharging read(Headers in) {
        return new ReplyCharging(
                in.find(HeaderField.REPLY_CHARGING),
                in.find(HeaderField.REPLY_CHARGING_DEADLINE),
                in.find(HeaderField.REPLY_CHARGING_SIZE),
                in.find(HeaderField.REPLY_CHARGING_ID));
    }

    void write(HeaderWriter out) {
        out.putIf(HeaderField.REPLY_CHARGING, request)
                .putIf(HeaderField.REPLY_CHARGING_DEADLINE, deadline)
                .putIf(HeaderField.REPLY_CHARGING_SIZE, size)
                .putIf(HeaderField.REPLY_CHARGING_ID, id);
    }
}
