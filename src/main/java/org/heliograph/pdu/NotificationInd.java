package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-notification-ind (OMA-TS-MMS_ENC clause 6): a message waits to be fetched.
 *
 * @param messageSize in octets
 * @param contentLocation where to fetch it
 * @param from absent when the sender is hidden
 */
public record NotificationInd(
        TransactionId transactionId,
        MmsVersion version,
        MessageClass messageClass,
        Long messageSize,
        TimeValue expiry,
        String contentLocation,
        Optional<From> from,
        Optional<EncodedString> subject,
        Optional<Boolean> deliveryReport,
        Optional<Boolean> stored,
        Optional<Priority> priority,
        ReplyCharging replyCharging,
        Optional<Boolean> distributionIndicator,
        Optional<ElementDescriptor> elementDescriptor,
        RetrievalAdvice retrievalAdvice,
        Applic applic,
        Classification classification,
        Optional<String> replaceId,
        List<TextHeader> extensions)
        implements Pdu.ToClient {
    public NotificationInd {
        extensions = List.copyOf(extensions);
    }

    /** Starts from what must be there. */
    public static Builder builder(
            TransactionId transactionId,
            MmsVersion version,
            MessageClass messageClass,
            Long messageSize,
            TimeValue expiry,
            String contentLocation) {
        return new Builder(transactionId, version, messageClass, messageSize, expiry, contentLocation);
    }

    static NotificationInd read(Headers in) {
        return new NotificationInd(
                in.transactionId(),
                in.version(),
                in.require(HeaderField.MESSAGE_CLASS),
                in.require(HeaderField.MESSAGE_SIZE),
                in.require(HeaderField.EXPIRY),
                in.require(HeaderField.CONTENT_LOCATION),
                in.find(HeaderField.FROM),
                in.find(HeaderField.SUBJECT),
                in.find(HeaderField.DELIVERY_REPORT),
                in.find(HeaderField.STORED),
                in.find(HeaderField.PRIORITY),
                ReplyCharging.read(in),
                in.find(HeaderField.DISTRIBUTION_INDICATOR),
                in.find(HeaderField.ELEMENT_DESCRIPTOR),
                RetrievalAdvice.read(in),
                Applic.read(in),
                Classification.read(in),
                in.find(HeaderField.REPLACE_ID),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.NOTIFICATION_IND;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.MESSAGE_CLASS, messageClass)
                .put(HeaderField.MESSAGE_SIZE, messageSize)
                .put(HeaderField.EXPIRY, expiry)
                .put(HeaderField.CONTENT_LOCATION, contentLocation)
                .putIf(HeaderField.FROM, from)
                .putIf(HeaderField.SUBJECT, subject)
                .putIf(HeaderField.DELIVERY_REPORT, deliveryReport)
                .putIf(HeaderField.STORED, stored)
                .putIf(HeaderField.PRIORITY, priority);
        replyCharging.write(out);
        out.putIf(HeaderField.DISTRIBUTION_INDICATOR, distributionIndicator)
                .putIf(HeaderField.ELEMENT_DESCRIPTOR, elementDescriptor);
        retrievalAdvice.write(out);
        applic.write(out);
        classification.write(out);
        out.putIf(HeaderField.REPLACE_ID, replaceId).texts(extensions);
    }

    /** Collects what may be there besides. */
    public static final class Builder {
        private final TransactionId transactionId;
        private final MmsVersion version;
        private final MessageClass messageClass;
        private final Long messageSize;
        private final TimeValue expiry;
        private final String contentLocation;
        private Optional<From> from = Optional.empty();
        private Optional<EncodedString> subject = Optional.empty();
        private Optional<Boolean> deliveryReport = Optional.empty();
        private Optional<Boolean> stored = Optional.empty();
        private Optional<Priority> priority = Optional.empty();
        private ReplyCharging replyCharging = ReplyCharging.NONE;
        private Optional<Boolean> distributionIndicator = Optional.empty();
        private Optional<ElementDescriptor> elementDescriptor = Optional.empty();
        private RetrievalAdvice retrievalAdvice = RetrievalAdvice.NONE;
        private Applic applic = Applic.NONE;
        private Classification classification = Classification.UNSAID;
        private Optional<String> replaceId = Optional.empty();
        private List<TextHeader> extensions = List.of();

        private Builder(
                TransactionId transactionId,
                MmsVersion version,
                MessageClass messageClass,
                Long messageSize,
                TimeValue expiry,
                String contentLocation) {
            this.transactionId = transactionId;
            this.version = version;
            this.messageClass = messageClass;
            this.messageSize = messageSize;
            this.expiry = expiry;
            this.contentLocation = contentLocation;
        }

        public Builder from(From from) {
            this.from = Optional.of(from);
            return this;
        }

        public Builder subject(EncodedString subject) {
            this.subject = Optional.of(subject);
            return this;
        }

        public Builder deliveryReport(boolean deliveryReport) {
            this.deliveryReport = Optional.of(deliveryReport);
            return this;
        }

        public Builder stored(boolean stored) {
            this.stored = Optional.of(stored);
            return this;
        }

        public Builder priority(Priority priority) {
            this.priority = Optional.of(priority);
            return this;
        }

        public Builder replyCharging(ReplyCharging replyCharging) {
            this.replyCharging = replyCharging;
            return this;
        }

        public Builder distributionIndicator(boolean distributionIndicator) {
            this.distributionIndicator = Optional.of(distributionIndicator);
            return this;
        }

        public Builder elementDescriptor(ElementDescriptor elementDescriptor) {
            this.elementDescriptor = Optional.of(elementDescriptor);
            return this;
        }

        public Builder retrievalAdvice(RetrievalAdvice retrievalAdvice) {
            this.retrievalAdvice = retrievalAdvice;
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

        public Builder replaceId(String replaceId) {
            this.replaceId = Optional.of(replaceId);
            return this;
        }

        public Builder extensions(List<TextHeader> extensions) {
            this.extensions = extensions;
            return this;
        }

        public NotificationInd build() {
            return new NotificationInd(
                    transactionId,
                    version,
                    messageClass,
                    messageSize,
                    expiry,
                    contentLocation,
                    from,
                    subject,
                    deliveryReport,
                    stored,
                    priority,
                    replyCharging,
                    distributionIndicator,
                    elementDescriptor,
                    retrievalAdvice,
                    applic,
                    classification,
                    replaceId,
                    extensions);
        }
    }
}
