package org.heliograph.pdu;

import java.util.Optional;
import java.util.function.Function;

/** X-Mms-Message-Type (OMA-TS-MMS_ENC clause 7): every PDU, with how it is read. */
public enum MessageType implements Coded {
    SEND_REQ(0x80, "m-send-req", Body.YES, SendReq::read),
    SEND_CONF(0x81, "m-send-conf", Body.NO, SendConf::read),
    NOTIFICATION_IND(0x82, "m-notification-ind", Body.NO, NotificationInd::read),
    NOTIFYRESP_IND(0x83, "m-notifyresp-ind", Body.NO, NotifyRespInd::read),
    RETRIEVE_CONF(0x84, "m-retrieve-conf", Body.YES, RetrieveConf::read),
    ACKNOWLEDGE_IND(0x85, "m-acknowledge-ind", Body.NO, AcknowledgeInd::read),
    DELIVERY_IND(0x86, "m-delivery-ind", Body.NO, DeliveryInd::read),
    READ_REC_IND(0x87, "m-read-rec-ind", Body.NO, ReadRecInd::read),
    READ_ORIG_IND(0x88, "m-read-orig-ind", Body.NO, ReadOrigInd::read),
    FORWARD_REQ(0x89, "m-forward-req", Body.NO, ForwardReq::read),
    FORWARD_CONF(0x8A, "m-forward-conf", Body.NO, ForwardConf::read),
    MBOX_STORE_REQ(0x8B, "m-mbox-store-req", Body.NO, MboxStoreReq::read),
    MBOX_STORE_CONF(0x8C, "m-mbox-store-conf", Body.NO, MboxStoreConf::read),
    MBOX_VIEW_REQ(0x8D, "m-mbox-view-req", Body.NO, MboxViewReq::read),
    MBOX_VIEW_CONF(0x8E, "m-mbox-view-conf", Body.YES, MboxViewConf::read),
    MBOX_UPLOAD_REQ(0x8F, "m-mbox-upload-req", Body.YES, MboxUploadReq::read),
    MBOX_UPLOAD_CONF(0x90, "m-mbox-upload-conf", Body.NO, MboxUploadConf::read),
    MBOX_DELETE_REQ(0x91, "m-mbox-delete-req", Body.NO, MboxDeleteReq::read),
    MBOX_DELETE_CONF(0x92, "m-mbox-delete-conf", Body.NO, MboxDeleteConf::read),
    MBOX_DESCR(0x93, "m-mbox-descr", Body.YES, MboxDescr::read),
    DELETE_REQ(0x94, "m-delete-req", Body.NO, DeleteReq::read),
    DELETE_CONF(0x95, "m-delete-conf", Body.NO, DeleteConf::read),
    CANCEL_REQ(0x96, "m-cancel-req", Body.NO, CancelReq::read),
    CANCEL_CONF(0x97, "m-cancel-conf", Body.NO, CancelConf::read);

    private enum Body {
        YES,
        NO
    }

    private static final Coded.Lookup<MessageType> LOOKUP = new Coded.Lookup<>(values());

    private final int octet;
    private final String pduName;
    private final Body body;
    private final Function<Headers, Pdu> reading;

    MessageType(int octet, String pduName, Body body, Function<Headers, Pdu> reading) {
        this.octet = octet;
        this.pduName = pduName;
        this.body = body;
        this.reading = reading;
    }

    @Override
    public int octet() {
        return octet;
    }

    /** As the standard writes it, such as {@code m-send-req}. */
    public String pduName() {
        return pduName;
    }

    /** Whether a body may come behind its Content-Type. */
    public boolean mayHaveBody() {
        return body == Body.YES;
    }

    boolean isFromClient() {
        return switch (this) {
            case SEND_REQ,
                    NOTIFYRESP_IND,
                    ACKNOWLEDGE_IND,
                    READ_REC_IND,
                    FORWARD_REQ,
                    MBOX_STORE_REQ,
                    MBOX_VIEW_REQ,
                    MBOX_UPLOAD_REQ,
                    MBOX_DELETE_REQ,
                    DELETE_REQ,
                    CANCEL_CONF -> true;
            default -> false;
        };
    }

    /** Whether locations, statuses and texts have a count in this PDU. */
    boolean countsStatus() {
        return this == MBOX_DELETE_CONF || this == DELETE_CONF;
    }

    Pdu read(Headers in) {
        return reading.apply(in);
    }

    public static Optional<MessageType> of(int octet) {
        return LOOKUP.of(octet);
    }

    @Override
    public String toString() {
        return pduName;
    }
}
