package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.TextHeader;

/** m-acknowledge-ind (OMA-TS-MMS_ENC clause 6): the client has the message. */
public record AcknowledgeInd(
        TransactionId transactionId, MmsVersion version, Optional<Boolean> reportAllowed, List<TextHeader> extensions)
        implements Pdu.FromClient, Pdu.InTransaction {
    public AcknowledgeInd {
        extensions = List.copyOf(extensions);
    }

    static AcknowledgeInd read(Headers in) {
        return new AcknowledgeInd(
                in.transactionId(), in.version(), in.find(HeaderField.REPORT_ALLOWED), in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.ACKNOWLEDGE_IND;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .putIf(HeaderField.REPORT_ALLOWED, reportAllowed)
                .texts(extensions);
    }
}
