package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.TextHeader;

/**
 * m-delete-req (OMA-TS-MMS_ENC clause 6): delete messages that were not fetched.
 *
 * @param contentLocations at least one
 */
public record DeleteReq(
        TransactionId transactionId, MmsVersion version, List<String> contentLocations, List<TextHeader> extensions)
        implements Pdu.FromClient, Pdu.InTransaction {
    public DeleteReq {
        contentLocations = List.copyOf(contentLocations);
        if (contentLocations.isEmpty()) throw new IllegalArgumentException("nothing to delete");
        extensions = List.copyOf(extensions);
    }

    static DeleteReq read(Headers in) {
        return new DeleteReq(
                in.transactionId(), in.version(), in.requireAny(HeaderField.CONTENT_LOCATION), in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.DELETE_REQ;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .putAll(HeaderField.CONTENT_LOCATION, contentLocations)
                .texts(extensions);
    }
}
