/**
 * Pushes as UDP datagrams, for a laboratory without an SMSC. In: a push. Out: connectionless WSP (WAP-230-WSP clause 8.2.4)
 * to the address that the settings name for the number. Nothing comes back, so nothing is trusted.
 */
package org.heliograph.bearer.udp;
