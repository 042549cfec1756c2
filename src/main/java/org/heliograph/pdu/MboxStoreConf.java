package org.heliograph.pdu;

import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/** m-mbox-store-conf (OMA-TS-MMS_ENC clause 6). */
public record MboxStoreConf(
        TransactionId transactionId,
        MmsVersion version,
        StoreStatus storeStatus,
        Optional<EncodedString> storeStatusText,
        Optional<String> contentLocation,
        List<TextHeader> extensions)
        implements Pdu.ToClient {
    public MboxStoreConf {
        extensions = List.copyOf(extensions);
    }

    static MboxStoreConf read(Headers in) {
        return new MboxStoreConf(
                in.transactionId(),
                in.version(),
                in.require(HeaderField.STORE_STATUS),
                in.find(HeaderField.STORE_STATUS_TEXT),
                in.find(HeaderField.CONTENT_LOCATION),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.MBOX_STORE_CONF;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.TRANSACTION_ID, transactionId)
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.STORE_STATUS, storeStatus)
                .putIf(HeaderField.STORE_STATUS_TEXT, storeStatusText)
                .putIf(HeaderField.CONTENT_LOCATION, contentLocation)
                .texts(extensions);
    }
}
