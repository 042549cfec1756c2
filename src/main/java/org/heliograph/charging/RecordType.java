package org.heliograph.charging;

/** The records of 3GPP TS 32.270 that are written here, by the RecordType of TS 32.298. */
public enum RecordType {
    /** An m-send-conf with Ok. */
    MMO1S(30),
    /** An m-delivery-ind was sent to the originator. */
    MMO1D(34),
    /** An m-read-orig-ind was sent to the originator. */
    MMO1R(36),
    /** The originator's side has removed the content. */
    MMOMD(37),
    /** The first m-notification-ind was sent to a recipient. */
    MMR1NRQ(39),
    /** An m-notifyresp-ind came. */
    MMR1NRS(40),
    /** An m-retrieve-conf went out whole, for the first time. */
    MMR1RT(41),
    /** An m-acknowledge-ind came. */
    MMR1A(42),
    /** An m-read-rec-ind came. */
    MMR1RR(45),
    /** The recipients' side has removed the content. */
    MMRMD(48),
    /** An m-forward-conf with Ok. */
    MMF(49),
    /** An m-mbox-store-conf with Success. */
    MMBX1S(50),
    /** An m-mbox-view-conf with Ok. */
    MMBX1V(51),
    /** An m-mbox-upload-conf with Success. */
    MMBX1U(52),
    /** A message that an m-mbox-delete-conf says was deleted. */
    MMBX1D(53);

    private final int number;

    RecordType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
