package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/** m-mbox-descr (OMA-TS-MMS_ENC clause 6): a message in the MMBox, as views and uploads carry it. */
public record MboxDescr(
        Optional<TransactionId> transactionId,
        MmsVersion version,
        Optional<String> contentLocation,
        Optional<String> messageId,
        BoxState boxState,
        Optional<Instant> date,
        Optional<From> from,
        Recipients recipients,
        Optional<MessageClass> messageClass,
        Optional<EncodedString> subject,
        Optional<Priority> priority,
        Optional<TimeValue> deliveryTime,
        Optional<TimeValue> expiry,
        Reports reports,
        Optional<Long> messageSize,
        ReplyCharging replyCharging,
        SendingHistory history,
        Applic applic,
        Classification classification,
        Optional<String> replaceId,
        List<TextHeader> extensions,
        Optional<Content> content)
        implements Pdu.Embedded {
    public MboxDescr {
        extensions = List.copyOf(extensions);
    }

    static MboxDescr read(Headers in) {
        return new MboxDescr(
                in.find(HeaderField.TRANSACTION_ID),
                in.version(),
                in.find(HeaderField.CONTENT_LOCATION),
                in.find(HeaderField.MESSAGE_ID),
                BoxState.read(in),
                in.find(HeaderField.DATE),
                in.find(HeaderField.FROM),
                Recipients.read(in),
                in.find(HeaderField.MESSAGE_CLASS),
                in.find(HeaderField.SUBJECT),
                in.find(HeaderField.PRIORITY),
                in.find(HeaderField.DELIVERY_TIME),
                in.find(HeaderField.EXPIRY),
                Reports.read(in),
                in.find(HeaderField.MESSAGE_SIZE),
                ReplyCharging.read(in),
                SendingHistory.read(in),
                Applic.read(in),
                Classification.read(in),
                in.find(HeaderField.REPLACE_ID),
                in.extensions(),
                in.content());
    }

    @Override
    public MessageType type() {
        return MessageType.MBOX_DESCR;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .putIf(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .putIf(HeaderField.CONTENT_LOCATION, contentLocation)
                .putIf(HeaderField.MESSAGE_ID, messageId);
        boxState.write(out);
        out.putIf(HeaderField.DATE, date).putIf(HeaderField.FROM, from);
        recipients.write(out);
        out.putIf(HeaderField.MESSAGE_CLASS, messageClass)
                .putIf(HeaderField.SUBJECT, subject)
                .putIf(HeaderField.PRIORITY, priority)
                .putIf(HeaderField.DELIVERY_TIME, deliveryTime)
                .putIf(HeaderField.EXPIRY, expiry);
        reports.write(out);
        out.putIf(HeaderField.MESSAGE_SIZE, messageSize);
        replyCharging.write(out);
        history.write(out);
        applic.write(out);
        classification.write(out);
        out.putIf(HeaderField.REPLACE_ID, replaceId).texts(extensions);
        content.ifPresent(out::content);
    }
}
