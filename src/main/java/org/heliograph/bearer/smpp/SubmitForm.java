package org.heliograph.bearer.smpp;

import java.time.Duration;
import java.util.Optional;
import org.heliograph.bearer.ContentTypeForm;
import org.heliograph.push.Concatenation.Width;
import org.jsmpp.util.StringParameter;

/**
 * What an SMSC wants a submit_sm to look like.
 *
 * @param source source_addr: an alphanumeric name, a short code or digits
 * @param dataCoding data_coding, 0 to 255
 * @param validity the longest validity_period; none leaves it to the SMSC
 * @param references of segments
 */
public record SubmitForm(
        String serviceType,
        String source,
        Numbering sourceNumbering,
        Numbering destinationNumbering,
        MessageMode mode,
        int dataCoding,
        ReceiptRequest registeredDelivery,
        Optional<Duration> validity,
        Carriage carriage,
        Width references,
        ContentTypeForm contentType) {

    /** Messaging mode, bits 1 and 0 of esm_class (SMPP 3.4 clause 5.2.12). */
    public enum MessageMode {
        DEFAULT(0x00),
        DATAGRAM(0x01),
        STORE_AND_FORWARD(0x03);

        private final int bits;

        MessageMode(int bits) {
            this.bits = bits;
        }

        int bits() {
            return bits;
        }
    }

    /** SMSC delivery receipt, bits 1 and 0 of registered_delivery (SMPP 3.4 clause 5.2.17). */
    public enum ReceiptRequest {
        NONE(0x00),
        /** Of success and of failure. */
        FINAL(0x01),
        FAILURE(0x02);

        private final int bits;

        ReceiptRequest(int bits) {
            this.bits = bits;
        }

        int bits() {
            return bits;
        }
    }

    public SubmitForm {
        CStrings.require("service-type", serviceType, StringParameter.SERVICE_TYPE);
        CStrings.require("source", source, StringParameter.SOURCE_ADDR);
        if (dataCoding < 0 || dataCoding > 0xFF) throw new IllegalArgumentException("data-coding: is not one octet");
    }
}
