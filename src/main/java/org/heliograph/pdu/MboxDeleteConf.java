package org.heliograph.pdu;

import java.util.List;
import org.heliograph.wsp.TextHeader;

/** m-mbox-delete-conf (OMA-TS-MMS_ENC clause 6). */
public record MboxDeleteConf(
        TransactionId transactionId, MmsVersion version, Deletions deletions, List<TextHeader> extensions)
        implements Pdu.ToClient {
    public MboxDeleteConf {
        extensions = List.copyOf(extensions);
    }

    static MboxDeleteConf read(Headers in) {
        return new MboxDeleteConf(in.transactionId(), in.version(), Deletions.read(in), in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.MBOX_DELETE_CONF;
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
