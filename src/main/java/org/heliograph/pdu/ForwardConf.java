package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/** m-forward-conf (OMA-TS-MMS_ENC clause 6): how a forwarding ended. */
public record ForwardConf(
        TransactionId transactionId,
        MmsVersion version,
        ResponseStatus responseStatus,
        Optional<EncodedString> responseText,
        Optional<String> messageId,
        StoreOutcome stored,
        List<TextHeader> extensions)
        implements Pdu.ToClient {
    public ForwardConf {
        extensions = List.copyOf(extensions);
    }

    static ForwardConf read(Headers in) {
        return new ForwardConf(
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
        return MessageType.FORWARD_CONF;
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
}
