package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-delivery-ind (OMA-TS-MMS_ENC clause 6): what became of a message at one recipient.
 *
 * @param to the recipient reported on
 */
public record DeliveryInd(
        MmsVersion version,
        String messageId,
        EncodedString to,
        Instant date,
        MmStatus status,
        Optional<EncodedString> statusText,
        Applic applic,
        List<TextHeader> extensions)
        implements Pdu.ToClient {
    public DeliveryInd {
        extensions = List.copyOf(extensions);
    }

    static DeliveryInd read(Headers in) {
        return new DeliveryInd(
                in.version(),
                in.require(HeaderField.MESSAGE_ID),
                in.require(HeaderField.TO),
                in.require(HeaderField.DATE),
                in.require(HeaderField.STATUS),
                in.find(HeaderField.STATUS_TEXT),
                Applic.read(in),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.DELIVERY_IND;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.MESSAGE_ID, messageId)
                .put(HeaderField.TO, to)
                .put(HeaderField.DATE, date)
                .put(HeaderField.STATUS, status)
                .putIf(HeaderField.STATUS_TEXT, statusText);
        applic.write(out);
        out.texts(extensions);
    }
}
