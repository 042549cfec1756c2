package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-retrieve-conf (OMA-TS-MMS_ENC clause 6): the message, or why there is none.
 *
 * @param transactionId present when an acknowledgement is wanted
 * @param recipients without Bcc, whatever is given
 * @param content absent in some refusals; Android then drops the PDU without a word
 */
public record RetrieveConf(
        Optional<TransactionId> transactionId,
        MmsVersion version,
        Instant date,
        Optional<String> messageId,
        Optional<From> from,
        Recipients recipients,
        Optional<EncodedString> subject,
        Optional<MessageClass> messageClass,
        Optional<Priority> priority,
        Reports reports,
        ReplyCharging replyCharging,
        Optional<RetrieveStatus> retrieveStatus,
        Optional<EncodedString> retrieveText,
        SendingHistory history,
        BoxState boxState,
        Optional<Boolean> distributionIndicator,
        Applic applic,
        Classification classification,
        Optional<String> replaceId,
        Optional<String> contentLocation,
        List<TextHeader> extensions,
        Optional<Content> content)
        implements Pdu.ToClient {
    public RetrieveConf {
        recipients = recipients.visible();
        extensions = List.copyOf(extensions);
    }

    /** Starts from what must be there. */
    public static Builder builder(MmsVersion version, Instant date) {
        return new Builder(version, date);
    }

    static RetrieveConf read(Headers in) {
        return new RetrieveConf(
                in.find(HeaderField.TRANSACTION_ID),
                in.version(),
                in.require(HeaderField.DATE),
                in.find(HeaderField.MESSAGE_ID),
                in.find(HeaderField.FROM),
                Recipients.read(in),
                in.find(HeaderField.SUBJECT),
                in.find(HeaderField.MESSAGE_CLASS),
                in.find(HeaderField.PRIORITY),
                Reports.read(in),
                ReplyCharging.read(in),
                in.find(HeaderField.RETRIEVE_STATUS),
                in.find(HeaderField.RETRIEVE_TEXT),
                SendingHistory.read(in),
                BoxState.read(in),
                in.find(HeaderField.DISTRIBUTION_INDICATOR),
                Applic.read(in),
                Classification.read(in),
                in.find(HeaderField.REPLACE_ID),
                in.find(HeaderField.CONTENT_LOCATION),
                in.extensions(),
                in.content());
    }

    @Override
    public MessageType type() {
        return MessageType.RETRIEVE_CONF;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .putIf(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.DATE, date)
                .putIf(HeaderField.MESSAGE_ID, messageId)
                .putIf(HeaderField.FROM, from);
        recipients.write(out);
        out.putIf(HeaderField.SUBJECT, subject)
                .putIf(HeaderField.MESSAGE_CLASS, messageClass)
                .putIf(HeaderField.PRIORITY, priority);
        reports.write(out);
        replyCharging.write(out);
        out.putIf(HeaderField.RETRIEVE_STATUS, retrieveStatus).putIf(HeaderField.RETRIEVE_TEXT, retrieveText);
        history.write(out);
        boxState.write(out);
        out.putIf(HeaderField.DISTRIBUTION_INDICATOR, distributionIndicator);
        applic.write(out);
        classification.write(out);
        out.putIf(HeaderField.REPLACE_ID, replaceId)
                .putIf(HeaderField.CONTENT_LOCATION, contentLocation)
                .texts(extensions);
        content.ifPresent(out::content);
    }

    /** Collects what may be there besides. */
    public static final class Builder {
        private final MmsVersion version;
        private final Instant date;
        private Optional<TransactionId> transactionId = Optional.empty();
        private Optional<String> messageId = Optional.empty();
        private Optional<From> from = Optional.empty();
        private Recipients recipients = Recipients.NONE;
        private Optional<EncodedString> subject = Optional.empty();
        private Optional<MessageClass> messageClass = Optional.empty();
        private Optional<Priority> priority = Optional.empty();
        private Reports reports = Reports.UNSAID;
        private ReplyCharging replyCharging = ReplyCharging.NONE;
        private Optional<RetrieveStatus> retrieveStatus = Optional.empty();
        private Optional<EncodedString> retrieveText = Optional.empty();
        private SendingHistory history = SendingHistory.NONE;
        private BoxState boxState = BoxState.UNSAID;
        private Optional<Boolean> distributionIndicator = Optional.empty();
        private Applic applic = Applic.NONE;
        private Classification classification = Classification.UNSAID;
        private Optional<String> replaceId = Optional.empty();
        private Optional<String> contentLocation = Optional.empty();
        private List<TextHeader> extensions = List.of();
        private Optional<Content> content = Optional.empty();

        private Builder(MmsVersion version, Instant date) {
            this.version = version;
            this.date = date;
        }

        public Builder transactionId(TransactionId transactionId) {
            this.transactionId = Optional.of(transactionId);
            return this;
        }

        public Builder messageId(String messageId) {
            this.messageId = Optional.of(messageId);
            return this;
        }

        public Builder from(From from) {
            this.from = Optional.of(from);
            return this;
        }

        public Builder recipients(Recipients recipients) {
            this.recipients = recipients;
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

        public Builder priority(Priority priority) {
            this.priority = Optional.of(priority);
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

        public Builder retrieveStatus(RetrieveStatus retrieveStatus) {
            this.retrieveStatus = Optional.of(retrieveStatus);
            return this;
        }

        public Builder retrieveText(EncodedString retrieveText) {
            this.retrieveText = Optional.of(retrieveText);
            return this;
        }

        public Builder history(SendingHistory history) {
            this.history = history;
            return this;
        }

        public Builder boxState(BoxState boxState) {
            this.boxState = boxState;
            return this;
        }

        public Builder distributionIndicator(boolean distributionIndicator) {
            this.distributionIndicator = Optional.of(distributionIndicator);
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

        public Builder contentLocation(String contentLocation) {
            this.contentLocation = Optional.of(contentLocation);
            return this;
        }

        public Builder extensions(List<TextHeader> extensions) {
            this.extensions = extensions;
            return this;
        }

        public Builder content(Content content) {
            this.content = Optional.of(content);
            return this;
        }

        public RetrieveConf build() {
            return new RetrieveConf(
                    transactionId,
                    version,
                    date,
                    messageId,
                    from,
                    recipients,
                    subject,
                    messageClass,
                    priority,
                    reports,
                    replyCharging,
                    retrieveStatus,
                    retrieveText,
                    history,
                    boxState,
                    distributionIndicator,
                    applic,
                    classification,
                    replaceId,
                    contentLocation,
                    extensions,
                    content);
        }
    }
}
