/**
 * Each subscriber's MMBox: the network mailbox of MMS 1.2. In: messages that their owner wants kept. Out: the same, until
 * the owner deletes them. An entry has an address, a state, keywords and content of its own, so that it outlives the
 * message that it was made of; what its fields say is octets here, and a reference point's affair.
 */
package org.heliograph.mmbox;
