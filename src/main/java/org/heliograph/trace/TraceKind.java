package org.heliograph.trace;

/** A step on the road of a message. */
public enum TraceKind {
    /** It was taken over and charged: m-send-req and m-send-conf, or m-forward-req and m-forward-conf. */
    ACCEPTED,
    /** The same request came again, and was answered as the first. */
    REPEATED,
    /** An attempt to bring an m-notification-ind to a recipient. */
    NOTIFIED,
    /** A network element said what became of a push. */
    RECEIPT,
    /** All octets of an m-retrieve-conf went out. */
    FETCHED,
    /** m-notifyresp-ind or m-acknowledge-ind. */
    ANSWERED,
    /** m-read-rec-ind. */
    READ,
    /** Nothing more becomes of a recipient's copy, without a word of the phone or by another one than those above. */
    ENDED,
    /** An attempt to bring an m-delivery-ind or m-read-orig-ind to the sender. */
    REPORTED,
    /** The content was removed. */
    CONTENT_REMOVED,
    /** Somebody intervened by hand. */
    ORDERED
}
