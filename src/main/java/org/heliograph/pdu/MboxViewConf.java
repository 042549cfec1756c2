package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-mbox-view-conf (OMA-TS-MMS_ENC clause 6): one part of type application/vnd.wap.mms-message for each message.
 *
 * @param content a multipart of m-mbox-descr PDUs
 */
public record MboxViewConf(
        TransactionId transactionId,
        MmsVersion version,
        ResponseStatus responseStatus,
        Optional<EncodedString> responseText,
        BoxSelection selection,
        List<MailboxCount> mboxTotals,
        List<MailboxCount> mboxQuotas,
        Optional<Long> messageCount,
        List<TextHeader> extensions,
        Content content)
        implements Pdu.ToClient {
    public MboxViewConf {
        mboxTotals = List.copyOf(mboxTotals);
        mboxQuotas = List.copyOf(mboxQuotas);
        extensions = List.copyOf(extensions);
    }

    static MboxViewConf read(Headers in) {
        return new MboxViewConf(
                in.transactionId(),
                in.version(),
                in.require(HeaderField.RESPONSE_STATUS),
                in.find(HeaderField.RESPONSE_TEXT),
                BoxSelection.read(in),
                in.all(HeaderField.MBOX_TOTALS),
                in.all(HeaderField.MBOX_QUOTAS),
                in.find(HeaderField.MESSAGE_COUNT),
                in.extensions(),
                in.requireContent());
    }

    @Override
    public MessageType type() {
        return MessageType.MBOX_VIEW_CONF;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.RESPONSE_STATUS, responseStatus)
                .putIf(HeaderField.RESPONSE_TEXT, responseText);
        selection.write(out);
        out.putAll(HeaderField.MBOX_TOTALS, mboxTotals)
                .putAll(HeaderField.MBOX_QUOTAS, mboxQuotas)
                .putIf(HeaderField.MESSAGE_COUNT, messageCount)
                .texts(extensions)
                .content(content);
    }
}
