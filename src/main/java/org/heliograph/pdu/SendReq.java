package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-send-req (OMA-TS-MMS_ENC clause 6): an MMS Client submits a message.
 *
 * @param from a claim; the insert-address-token also where the client left it out
 * @param recipients at least one
 */
public record SendReq(
        TransactionId transactionId,
        MmsVersion version,
        Optional<Instant> date,
        From from,
        Recipients recipients,
        Optional<EncodedString> subject,
        Optional<MessageClass> messageClass,
        Optional<TimeValue> expiry,
        Optional<TimeValue> deliveryTime,
        Optional<Priority> priority,
        Optional<SenderVisibility> senderVisibility,
        Reports reports,
        ReplyCharging replyCharging,
        Storing storing,
        Applic applic,
        Classification classification,
        Optional<Boolean> adaptationAllowed,
        List<TextHeader> extensions,
        Content content)
        implements Pdu.FromClient, Pdu.InTransaction {
    public SendReq {
        extensions = List.copyOf(extensions);
        if (recipients.isEmpty()) throw new IllegalArgumentException("nobody to send to");
    }

    /** Starts from what must be there. */
    public static Builder builder(
            TransactionId transactionId, MmsVersion version, Recipients recipients, Content content) {
        return new Builder(transactionId, version, recipients, content);
    }

    static SendReq read(Headers in) {
        var recipients = Recipients.read(in);
        if (recipients.isEmpty()) throw in.missing(HeaderField.TO);
        return new SendReq(
                in.transactionId(),
                in.version(),
                in.find(HeaderField.DATE),
                in.find(HeaderField.FROM).orElse(From.INSERT_ADDRESS),
                recipients,
                in.find(HeaderField.SUBJECT),
                in.find(HeaderField.MESSAGE_CLASS),
                in.find(HeaderField.EXPIRY),
                in.find(HeaderField.DELIVERY_TIME),
                in.find(HeaderField.PRIORITY),
                in.find(HeaderField.SENDER_VISIBILITY),
                Reports.read(in),
                ReplyCharging.read(in),
                Storing.read(in),
                Applic.read(in),
                Classification.read(in),
                in.find(HeaderField.ADAPTATION_ALLOWED),
                in.extensions(),
                in.requireContent());
    }

    @Override
    public MessageType type() {
        return MessageType.SEND_REQ;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .putIf(HeaderField.DATE, date)
                .put(HeaderField.FROM, from);
        recipients.write(out);
        out.putIf(HeaderField.SUBJECT, subject)
                .putIf(HeaderField.MESSAGE_CLASS, messageClass)
                .putIf(HeaderField.EXPIRY, expiry)
                .putIf(HeaderField.DELIVERY_TIME, deliveryTime)
                .putIf(HeaderField.PRIORITY, priority)
                .putIf(HeaderField.SENDER_VISIBILITY, senderVisibility);
        reports.write(out);
        replyCharging.write(out);
        storing.write(out);
        applic.write(out);
        classification.write(out);
        out.putIf(HeaderField.ADAPTATION_ALLOWED, adaptationAllowed)
                .texts(extensions)
                .content(content);
    }

    /** Collects what may be there besides. */
    public static final class Builder {
        private final TransactionId transactionId;
        private final MmsVersion version;
        private final Recipients recipients;
        private final Content content;
        private Optional<Instant> date = Optional.empty();
        private From from = From.INSERT_ADDRESS;
        private Optional<EncodedString> subject = Optional.empty();
        private Optional<MessageClass> messageClass = Optional.empty();
        private Optional<TimeValue> expiry = Optional.empty();
        private Optional<TimeValue> deliveryTime = Optional.empty();
        private Optional<Priority> priority = Optional.empty();
        private Optional<SenderVisibility> senderVisibility = Optional.empty();
        private Reports reports = Reports.UNSAID;
        private ReplyCharging replyCharging = ReplyCharging.NONE;
        private Storing storing = Storing.UNSAID;
        private Applic applic = Applic.NONE;
        private Classification classification = Classification.UNSAID;
        private Optional<Boolean> adaptationAllowed = Optional.empty();
        private List<TextHeader> extensions = List.of();

        private Builder(TransactionId transactionId, MmsVersion version, Recipients recipients, Content content) {
            this.transactionId = transactionId;
            this.version = version;
            this.recipients = recipients;
            this.content = content;
        }

        public Builder date(Instant date) {
            this.date = Optional.of(date);
            return this;
        }

        public Builder from(From from) {
            this.from = from;
            return this;
        }

        public Builder subject(EncodedString subject) {
            this.subject = Optional.of(subject);
            return this;
        }

        public Builder messageClass(MessageClass messageClass) {
            this.messageClass = Optional.of(messageClass);
            return this;
        }

        public Builder expiry(TimeValue expiry) {
            this.expiry = Optional.of(expiry);
            return this;
        }

        public Builder deliveryTime(TimeValue deliveryTime) {
            this.deliveryTime = Optional.of(deliveryTime);
            return this;
        }

        public Builder priority(Priority priority) {
            this.priority = Optional.of(priority);
            return this;
        }

        public Builder senderVisibility(SenderVisibility senderVisibility) {
            this.senderVisibility = Optional.of(senderVisibility);
            return this;
        }

        public Builder reports(Reports reports) {
            this.reports = reports;
            return this;
        }

        public Builder replyCharging(ReplyCharging replyCharging) {
            this.replyCharging = replyCharging;
            return this;
        }

        public Builder storing(Storing storing) {
            this.storing = storing;
            return this;
        }

        public Builder applic(Applic applic) {
            this.applic = applic;
            return this;
        }

        public Builder classification(Classification classification) {
            this.classification = classification;
            return this;
        }

        public Builder adaptationAllowed(boolean adaptationAllowed) {
            this.adaptationAllowed = Optional.of(adaptationAllowed);
            return this;
        }

        public Builder extensions(List<TextHeader> extensions) {
            this.extensions = extensions;
            return this;
        }

        public SendReq build() {
            return new SendReq(
                    transactionId,
                    version,
                    date,
                    from,
                    recipients,
                    subject,
                    messageClass,
                    expiry,
                    deliveryTime,
                    priority,
                    senderVisibility,
                    reports,
                    replyCharging,
                    storing,
                    applic,
                    classification,
                    adaptationAllowed,
                    extensions,
                    content);
        }
    }
}
