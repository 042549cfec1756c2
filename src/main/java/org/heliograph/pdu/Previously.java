package org.heliograph.pdu;

/**
 * X-Mms-Previously-Sent-By and X-Mms-Previously-Sent-Date (OMA-TS-MMS_ENC clause 7): an earlier sender of a
 * forwarded message, or when it was sent then.
 *
 * @param count 1 for the first time the message was sent, one more for each time it was forwarded
 */
public record Previously<T>(long count, T value) {
    @Override
    public String toString() {
        return count + ": " + value;
    }
}
