package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.TextHeader;

/**
 * m-cancel-req (OMA-TS-MMS_ENC clause 6): remove a message from the client.
 *
 * @param cancelId the Message-ID or Replace-ID of that message
 */
public record CancelReq(TransactionId transactionId, MmsVersion version, String cancelId, List<TextHeader> extensions)
        implements Pdu.ToClient {
    public CancelReq {
        extensions = List.copyOf(extensions);
    }

    static CancelReq read(Headers in) {
        return new CancelReq(in.transactionId(), in.version(), in.require(HeaderField.CANCEL_ID), in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.CANCEL_REQ;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.CANCEL_ID, cancelId)
                .texts(extensions);
    }
}
