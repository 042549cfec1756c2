/**
 * Ways to a phone that does not ask. In: an MMS PDU and a number. Out: what the next network element said of it, and later
 * its receipt. Speaks SMPP 3.4, PAP 2.0 (WAP-247), HTTP and UDP. What SMSCs and proxies answer is bounded and checked; they
 * are the operator's own, so that their receipts are believed.
 */
package org.heliograph.bearer;
