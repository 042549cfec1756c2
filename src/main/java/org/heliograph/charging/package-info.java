/**
 * What a message costs, who pays, and the record of it. In: an accepted message and its sender. Out: a debited balance and
 * a charge record (3GPP TS 32.270), in the transaction of the message, and CSV files of those records. Prices come from
 * the operator's settings and are trusted; nothing of a phone is, save the size and number of its recipients, which have
 * been counted here.
 */
package org.heliograph.charging;
