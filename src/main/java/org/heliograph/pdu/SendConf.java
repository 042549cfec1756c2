package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-send-conf (OMA-TS-MMS_ENC clause 6): how a submission ended.
 *
 * @param messageId present when the message was accepted
 */
public record SendConf(
        TransactionId transactionId,
        MmsVersion version,
        ResponseStatus responseStatus,
        Optional<EncodedString> responseText,
        Optional<String> messageId,
        StoreOutcome stored,
        List<TextHeader> extensions)
        implements Pdu.ToClient {
    public SendConf {
        extensions = List.copyOf(extensions);
    }

    /** Starts from what must be there. */
    public static Builder builder(TransactionId transactionId, MmsVersion version, ResponseStatus responseStatus) {
        return new Builder(transactionId, version, responseStatus);
    }

    static SendConf read(Headers in) {
        return new SendConf(
                in.transactionId(),
                in.version(),
                in.require(HeaderField.RESPONSE_STATUS),
                in.find(HeaderField.RESPONSE_TEXT),
                in.find(HeaderField.MESSAGE_ID),
                StoreOutcome.read(in),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.SEND_CONF;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.RESPONSE_STATUS, responseStatus)
                .putIf(HeaderField.RESPONSE_TEXT, responseText)
                .putIf(HeaderField.MESSAGE_ID, messageId);
        stored.write(out);
        out.texts(extensions);
    }

    /** Collects what may be there besides. */
    public static final class Builder {
        private final TransactionId transactionId;
        private final MmsVersion version;
        private final ResponseStatus responseStatus;
        private Optional<EncodedString> responseText = Optional.empty();
        private Optional<String> messageId = Optional.empty();
        private StoreOutcome stored = StoreOutcome.NONE;
        private List<TextHeader> extensions = List.of();

        private Builder(TransactionId transactionId, MmsVersion version, ResponseStatus responseStatus) {
            this.transactionId = transactionId;
            this.version = version;
            this.responseStatus = responseStatus;
        }

        public Builder responseText(EncodedString responseText) {
            this.responseText = Optional.of(responseText);
            return this;
        }

        public Builder messageId(String messageId) {
            this.messageId = Optional.of(messageId);
            return this;
        }

        public Builder stored(StoreOutcome stored) {
            this.stored = stored;
            return this;
        }

        public Builder extensions(List<TextHeader> extensions) {
            this.extensions = extensions;
            return this;
        }

        public SendConf build() {
            return new SendConf(transactionId, version, responseStatus, responseText, messageId, stored, extensions);
        }
    }
}
