package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.TextHeader;

/** m-delete-conf (OMA-TS-MMS_ENC clause 6). */
public record DeleteConf(
        TransactionId transactionId, MmsVersion version, Deletions deletions, List<TextHeader> extensions)
        implements Pdu.ToClient {
    public DeleteConf {
        extensions = List.copyOf(extensions);
    }

    static DeleteConf read(Headers in) {
        return new DeleteConf(in.transactionId(), in.version(), Deletions.read(in), in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.DELETE_CONF;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version);
        deletions.write(out);
        out.texts(extensions);
    }
}
