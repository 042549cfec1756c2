/**
 * The PDUs of MMS (OMA-TS-MMS_ENC 1.0 to 1.3): all of them, read and written.
 *
 * <p>In come octets from a phone, out goes a record that is complete, or a {@link org.heliograph.pdu.PduException}; the
 * same records write themselves. {@link org.heliograph.pdu.HeaderField} is the one table of fields that reading,
 * writing and rendering go by. Nothing is trusted: {@link org.heliograph.pdu.DecoderLimits} bound what is read before
 * it is believed, and what a PDU says, its From above all, is a claim that others have to check.
 */
package org.heliograph.pdu;
