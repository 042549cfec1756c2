/**
 * WAP push over SMS, as MMS notifies phones by it: the connectionless WSP Push PDU around an MMS PDU (WAP-235-PushOTA,
 * WAP-230-WSP clause 8.2.4), the user data header with its ports and concatenation (3GPP TS 23.040 clause 9.2.3.24), and
 * the segments that fit into short messages.
 *
 * <p>In one direction comes a PDU and out go segments for a bearer; in the other come segments in any order and out goes
 * the PDU, as a slice of what arrived. Nothing that arrives is trusted: what fits no form, is too much or belongs to
 * another message is a {@link org.heliograph.push.PushException}. Here are no addresses and no sockets: who sends which
 * segment to whom is the bearer's matter, and so are the counter of references and the patience with missing segments.
 */
package org.heliograph.push;
