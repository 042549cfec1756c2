package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.TextHeader;

/** m-cancel-conf (OMA-TS-MMS_ENC clause 6). */
public record CancelConf(
        TransactionId transactionId, MmsVersion version, CancelStatus cancelStatus, List<TextHeader> extensions)
        implements Pdu.FromClient, Pdu.InTransaction {
    public CancelConf {
        extensions = List.copyOf(extensions);
    }

    static CancelConf read(Headers in) {
        return new CancelConf(in.transactionId(), in.version(), in.require(HeaderField.CANCEL_STATUS), in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.CANCEL_CONF;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.CANCEL_STATUS, cancelStatus)
                .texts(extensions);
    }
}
