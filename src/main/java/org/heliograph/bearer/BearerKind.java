package org.heliograph.bearer;

/** The ways to a phone that the setting {@code bearer} chooses from. */
public enum BearerKind {
    /** Short messages through SMSCs, by SMPP 3.4. */
    SMPP,
    /** A push proxy gateway, by PAP 2.0 (WAP-247). */
    PAP,
    /** Short messages through an HTTP gateway that takes Kannel's sendsms. */
    KANNEL,
    /** A datagram to the phone itself, where a laboratory has no SMSC. */
    UDP,
    /** Nothing is sent: the phone asks over HTTP. */
    LOOPBACK
}
