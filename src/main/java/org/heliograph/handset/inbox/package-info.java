/**
 * How pushes reach the handset: a UDP port as phones have it, an SMSC played for an MMSC that binds by SMPP 3.4 (segments
 * are put together, receipts sent), or the inbox that Heliograph keeps for a phone without either. What comes is not
 * trusted; it is bounded and shown, and never obeyed.
 */
package org.heliograph.handset.inbox;
