package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.TextHeader;

/** m-notifyresp-ind (OMA-TS-MMS_ENC clause 6): what the client does about a notification. */
public record NotifyRespInd(
        TransactionId transactionId,
        MmsVersion version,
        MmStatus status,
        Optional<Boolean> reportAllowed,
        List<TextHeader> extensions)
        implements Pdu.FromClient, Pdu.InTransaction {
    public NotifyRespInd {
        extensions = List.copyOf(extensions);
    }

    static NotifyRespInd read(Headers in) {
        return new NotifyRespInd(
                in.transactionId(),
                in.version(),
                in.require(HeaderField.STATUS),
                in.find(HeaderField.REPORT_ALLOWED),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.NOTIFYRESP_IND;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.STATUS, status)
                .putIf(HeaderField.REPORT_ALLOWED, reportAllowed)
                .texts(extensions);
    }
}
