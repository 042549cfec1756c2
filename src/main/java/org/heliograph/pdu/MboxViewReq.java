package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.TextHeader;

/** m-mbox-view-req (OMA-TS-MMS_ENC clause 6): list what is in the MMBox. */
public record MboxViewReq(
        TransactionId transactionId,
        MmsVersion version,
        BoxSelection selection,
        Optional<Boolean> totals,
        Optional<Boolean> quotas,
        List<TextHeader> extensions)
        implements Pdu.FromClient, Pdu.InTransaction {
    public MboxViewReq {
        extensions = List.copyOf(extensions);
    }

    static MboxViewReq read(Headers in) {
        return new MboxViewReq(
                in.transactionId(),
                in.version(),
                BoxSelection.read(in),
                in.find(HeaderField.TOTALS),
                in.find(HeaderField.QUOTAS),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.MBOX_VIEW_REQ;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version);
        selection.write(out);
        out.putIf(HeaderField.TOTALS, totals).putIf(HeaderField.QUOTAS, quotas).texts(extensions);
    }
}
