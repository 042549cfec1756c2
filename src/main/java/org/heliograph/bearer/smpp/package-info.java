/**
 * SMPP 3.4 towards one or several SMSCs. In: an MMS PDU and a number. Out: submit_sm with the push that carries it, and what
 * the SMSC answered; later deliver_sm comes in with its receipt. An SMSC is the operator's own and its receipts are believed;
 * lengths it names are bounded all the same.
 */
package org.heliograph.bearer.smpp;
