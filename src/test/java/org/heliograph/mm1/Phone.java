package org.heliograph.mm1;

import java.time.Instant;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;

/** What a phone sends and reads. */
final class Phone {
    private Phone() {}

    static SendReq.Builder message(String transactionId, String text, String... to) {
        return message(transactionId, text, Recipients.to(to));
    }

    static SendReq.Builder message(String transactionId, String text, Recipients recipients) {
        return SendReq.builder(TransactionId.of(transactionId), MmsVersion.V1_3, recipients, content(text))
                .date(Instant.parse("2026-03-01T12:00:00Z"))
                .subject(EncodedString.of("Grüße"));
    }

    static SendReq inVersion(MmsVersion version, TransactionId transactionId, String text, String... to) {
        return SendReq.builder(transactionId, version, Recipients.to(to), content(text))
                .build();
    }

    static byte[] octets(SendReq request) {
        return new PduEncoder().encode(request).toArray();
    }

    static SendConf conf(byte[] answer) {
        return (SendConf) new PduDecoder(DecoderLimits.DEFAULT).decode(Octets.of(answer));
    }

    static Content content(String text) {
        return Content.mixed(Multipart.of(Part.text(MediaType.TEXT_PLAIN, text).named("t1.txt")));
    }
}
