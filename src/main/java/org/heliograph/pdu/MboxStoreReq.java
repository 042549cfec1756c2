package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.TextHeader;

/** m-mbox-store-req (OMA-TS-MMS_ENC clause 6): put a message into the MMBox. */
public record MboxStoreReq(
        TransactionId transactionId,
        MmsVersion version,
        String contentLocation,
        BoxState boxState,
        List<TextHeader> extensions)
        implements Pdu.FromClient, Pdu.InTransaction {
    public MboxStoreReq {
        extensions = List.copyOf(extensions);
    }

    static MboxStoreReq read(Headers in) {
        return new MboxStoreReq(
                in.transactionId(),
                in.version(),
                in.require(HeaderField.CONTENT_LOCATION),
                BoxState.read(in),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.MBOX_STORE_REQ;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.CONTENT_LOCATION, contentLocation);
        boxState.write(out);
        out.texts(extensions);
    }
}
