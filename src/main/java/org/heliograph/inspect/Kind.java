package org.heliograph.inspect;

/** What octets are. */
public enum Kind {
    /** A PDU of MMS (OMA-TS-MMS_ENC). */
    MMS_PDU,
    /** A connectionless push (WAP-230-WSP clause 8.2.4). */
    WAP_PUSH,
    /** User data of a short message with its header (3GPP TS 23.040 clause 9.2.3.24). */
    SMS_USER_DATA,
    /** A PDU of SMPP 3.4. */
    SMPP_PDU,
    /** What packets were seen on a network, as pcap or pcapng. */
    CAPTURE,
    /** A request or an answer of HTTP that carries no PDU we can read. */
    HTTP,
    /** None of these. */
    UNKNOWN
}
