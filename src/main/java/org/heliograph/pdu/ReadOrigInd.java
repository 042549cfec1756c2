package org.heliograph.pdu;

import java.time.Instant;
import java.util.List;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.TextHeader;

/**
 * m-read-orig-ind (OMA-TS-MMS_ENC clause 6): tells the sender of a message who read it.
 *
 * @param to who sent the message
 * @param from who read it
 */
public record ReadOrigInd(
        MmsVersion version,
        String messageId,
        EncodedString to,
        From from,
        Instant date,
        ReadStatus readStatus,
        Applic applic,
        List<TextHeader> extensions)
        implements Pdu.ToClient {
    public ReadOrigInd {
        extensions = List.copyOf(extensions);
    }

    static ReadOrigInd read(Headers in) {
        return new ReadOrigInd(
                in.version(),
                in.require(HeaderField.MESSAGE_ID),
                in.require(HeaderField.TO),
                in.find(HeaderField.FROM).orElse(From.INSERT_ADDRESS),
                in.require(HeaderField.DATE),
                in.require(HeaderField.READ_STATUS),
                Applic.read(in),
                in.extensions());
    }

    @Override
    public MessageType type() {
        return MessageType.READ_ORIG_IND;
    }

    @Override
    public void write(HeaderWriter out) {
        out.put(HeaderField.MESSAGE_TYPE, type())
                .put(HeaderField.MMS_VERSION, version)
                .put(HeaderField.MESSAGE_ID, messageId)
                .put(HeaderField.TO, to)
                .put(HeaderField.FROM, from)
                .put(HeaderField.DATE, date)
                .put(HeaderField.READ_STATUS, readStatus);
        applic.write(out);
        out.texts(extensions);
    }
}
