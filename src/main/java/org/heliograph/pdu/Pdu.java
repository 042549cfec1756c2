package org.heliograph.pdu;

import java.security.MessageDigest;
import java.util.List;
import org.heliograph.wsp.TextHeader;

/** A PDU of MMS (OMA-TS-MMS_ENC clause 6). Who sends it is part of its type. */
public sealed interface Pdu {
    /** What an MMS Client sends. */
    sealed interface FromClient extends Pdu
            permits SendReq,
                    NotifyRespInd,
                    AcknowledgeInd,
                    ReadRecInd,
                    ForwardReq,
                    MboxStoreReq,
                    MboxViewReq,
                    MboxUploadReq,
                    MboxDeleteReq,
                    DeleteReq,
                    CancelConf {}

    /** What the MMS Relay/Server sends to a client. */
    sealed interface ToClient extends Pdu
            permits SendConf,
                    NotificationInd,
                    RetrieveConf,
                    DeliveryInd,
                    ReadOrigInd,
                    ForwardConf,
                    MboxStoreConf,
                    MboxViewConf,
                    MboxUploadConf,
                    MboxDeleteConf,
                    DeleteConf,
                    CancelReq {}

    /** What is sent by nobody, but lies in the bodies of others. */
    sealed interface Embedded extends Pdu permits MboxDescr {}

    /** What is part of a transaction: its answer has the same id, octet for octet. */
    interface InTransaction {
        TransactionId transactionId();
    }

    MessageType type();

    MmsVersion version();

    /** Header fields the standard does not know, sent by name. */
    List<TextHeader> extensions();

    /** Writes the fields in the order of the standard, and the content. */
    void write(HeaderWriter out);

    /**
     * Digests what this PDU says: everything but Date and X-Mms-Transaction-ID, which may differ when a client sends
     * the same message once more. The body is digested where it lies.
     */
    default void digest(MessageDigest digest) {
        var out = new HeaderWriter(HeaderField.DATE, HeaderField.TRANSACTION_ID);
        write(out);
        out.slices().forEach(slice -> slice.update(digest));
    }
}
