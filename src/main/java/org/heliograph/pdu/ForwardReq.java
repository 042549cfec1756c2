package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.TextHeader;

/**
 * m-forward-req (OMA-TS-MMS_ENC clause 6): a client sends on a message without fetching it.
 *
 * @param recipients at least one
 * @param reportAllowed whether the first sender may hear of it
 */
public record ForwardReq(
        TransactionId transactionId,
        MmsVersion version,
        Optional<Instant> date,
        From from,
        Recipients recipients,
        String contentLocation,
        Optional<TimeValue> expiry,
        Optional<TimeValue> deliveryTime,
        Optional<Boolean> reportAllowed,
        Reports reports,
        Storing storing,
        ReplyCharging replyCharging,
        List<TextHeader> extensions)
        implements Pdu.FromClient, Pdu.InTransaction {
    public ForwardReq {
        extensions = List.copyOf(extensions);
        if (recipients.isEmpty()) throw new IllegalArgumentException("nobody to send to");
    }

    static ForwardReq read(Headers in) {
        var recipients = Recipients.read(in);
        if (recipients.isEmpty()) throw in.missing(HeaderField.TO);
        return new ForwardReq(
                in.transactionId(),
                in.version(),
                in.find(HeaderField.DATE),
                in.find(HeaderField.FROM).orElse(From.INSERT_ADDRESS),
                recipients,
                in.require(HeaderField.CONTENT_LOCATION),
                in.find(HeaderField.EXPIRY),
                in.find(HeaderField.DELIVERY_TIME),
                in.find(HeaderField.REPORT_ALLOWED),
                Reports.read(in),
                Storing.read(in),
                ReplyCharging.read(in),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.FORWARD_REQ;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .putIf(HeaderField.DATE, date)
                .put(HeaderField.FROM, from);
        recipients.write(out);
        out.put(HeaderField.CONTENT_LOCATION, contentLocation)
                .putIf(HeaderField.EXPIRY, expiry)
                .putIf(HeaderField.DELIVERY_TIME, deliveryTime)
                .putIf(HeaderField.REPORT_ALLOWED, reportAllowed);
        reports.write(out);
        storing.write(out);
        replyCharging.write(out);
        out.texts(extensions);
    }
}
