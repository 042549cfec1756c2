package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.TextHeader;

/**
 * m-mbox-upload-req (OMA-TS-MMS_ENC clause 6): put a message of the client into the MMBox.
 *
 * @param content a PDU in its own right, an m-mbox-descr by the book
 */
public record MboxUploadReq(
        TransactionId transactionId,
        MmsVersion version,
        BoxState boxState,
        List<TextHeader> extensions,
        Content content)
        implements Pdu.FromClient, Pdu.InTransaction {
    public MboxUploadReq {
        extensions = List.copyOf(extensions);
    }

    static MboxUploadReq read(Headers in) {
        return new MboxUploadReq(
                in.transactionId(), in.version(), BoxState.read(in), in.extensions(), in.requireContent());
    }

    @Override
    public MessageType type() {
        return MessageType.MBOX_UPLOAD_REQ;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version);
        boxState.write(out);
        out.texts(extensions).content(content);
    }
}
