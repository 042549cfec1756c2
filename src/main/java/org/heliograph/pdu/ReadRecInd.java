package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-read-rec-ind (OMA-TS-MMS_ENC clause 6): a recipient has read a message, or has not.
 *
 * @param to who sent the message
 */
public record ReadRecInd(
        MmsVersion version,
        String messageId,
        EncodedString to,
        From from,
        Optional<Instant> date,
        ReadStatus readStatus,
        Applic applic,
        List<TextHeader> extensions)
        implements Pdu.FromClient {
    public ReadRecInd {
        extensions = List.copyOf(extensions);
    }

    static ReadRecInd read(Headers in) {
        return new ReadRecInd(
                in.version(),
                in.require(HeaderField.MESSAGE_ID),
                in.require(HeaderField.TO),
                in.find(HeaderField.FROM).orElse(From.INSERT_ADDRESS),
                in.find(HeaderField.DATE),
                in.require(HeaderField.READ_STATUS),
                Applic.read(in),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.READ_REC_IND;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.MESSAGE_ID, messageId)
                .put(HeaderField.TO, to)
                .put(HeaderField.FROM, from)
                .putIf(HeaderField.DATE, date)
                .put(HeaderField.READ_STATUS, readStatus);
        applic.write(out);
        out.texts(extensions);
    }
}
