/**
 * What octets are, for people: in come octets of any kind, out goes a tree in which each octet has its place, with every
 * deviation from the specification that was seen. PDUs of MMS (OMA-TS-MMS_ENC), WAP pushes (WAP-230-WSP), short messages
 * and SMPP 3.4 that carry them, and captures (pcap, pcapng) with these in HTTP, SMPP or UDP.
 *
 * <p>Nothing is trusted, and nothing is refused: where reading ends, the tree says so and goes on where it can. What is
 * made of octets is bounded in number and depth. Whether a PDU is taken is never decided here but asked of
 * {@link org.heliograph.pdu.PduDecoder}. No clock, no log, no state.
 */
package org.heliograph.inspect;
