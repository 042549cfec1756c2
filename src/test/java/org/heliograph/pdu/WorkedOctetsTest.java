package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked octets of the reference pages, which others have dissected. */
class WorkedOctetsTest {
    private static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");
    private static final String SEND_REQ =
            """
            8c80985431303031008d92850465920080890181972b3335383430313233343536372f545950453d504c4d4e0097626f
            62406578616d706c652e6f7267009609ea4772c3bcc39f65008a80880581030151808f8186809081841bb38a3c736d69
            6c3e00896170706c69636174696f6e2f736d696c000225814c136170706c69636174696f6e2f736d696c0081eac0223c
            736d696c3e008e702e736d696c003c736d696c3e3c686561643e3c6c61796f75743e3c726f6f742d6c61796f75742077
            696474683d2233323022206865696768743d22323430222f3e3c726567696f6e2069643d225422206c6566743d223022
            20746f703d2230222077696474683d2233323022206865696768743d22323430222f3e3c2f6c61796f75743e3c2f6865
            61643e3c626f64793e3c706172206475723d223573223e3c74657874207372633d2274312e7478742220726567696f6e
            3d2254222f3e3c2f7061723e3c2f626f64793e3c2f736d696c3e1b060b8381ea8574312e74787400c0223c74313e008e
            74312e7478740048c3a96c6c6f""";

    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "NOTIFYRESP_IND, 8c83984e3432008d9295819181",
        "NOTIFYRESP_IND, 8c83984e3432008d929583",
        "RETRIEVE_CONF, 8c8498523434008d928504659200808919802b3335383430373635343332312f545950453d504c4d4e00a019812b3335383430313233343536372f545950453d504c4d4e00a106810465920080848348656c6c6f",
        "RETRIEVE_CONF, 8c8498523432008d928b6d37376631406d6d73632e6578616d706c652e6e6574008504659200808919802b3335383430313233343536372f545950453d504c4d4e00972b3335383430373635343332312f545950453d504c4d4e00964869008a808f8190809980848348656c6c6f",
        "RETRIEVE_CONF, 8c8498523433008d9285046592008099e29a4d65737361676520657870697265640084834d6573736167652065787069726564",
        "ACKNOWLEDGE_IND, 8c8598523432008d929180",
        "DELIVERY_IND, 8c868d928b6d37376631406d6d73632e6578616d706c652e6e657400972b3335383430373635343332312f545950453d504c4d4e008504659200809581",
        "READ_REC_IND, 8c878d928b6d37376631406d6d73632e6578616d706c652e6e657400972b3335383430313233343536372f545950453d504c4d4e008901818504659200809b80",
        "READ_ORIG_IND, 8c888d928b6d37376631406d6d73632e6578616d706c652e6e657400972b3335383430313233343536372f545950453d504c4d4e008919802b3335383430373635343332312f545950453d504c4d4e008504659200809b80",
        "FORWARD_REQ, 8c89984631008d92890181972b3335383430313131313131312f545950453d504c4d4e00868083687474703a2f2f6d6d73632e6578616d706c652e6e65742f722f3766336100",
        "FORWARD_CONF, 8c8a984631008d9292808b6d37376632406d6d73632e6578616d706c652e6e657400",
        "MBOX_STORE_REQ, 8c8b984231008d9283687474703a2f2f6d6d73632e6578616d706c652e6e65742f722f3766336100a382a40980686f6c6964617900",
        "MBOX_STORE_CONF, 8c8c984231008d9283687474703a2f2f6d6d73632e6578616d706c652e6e65742f622f3100a580",
        "MBOX_VIEW_REQ, 8c8d984232008d92af80b38aa896a889a980ab80",
        "MBOX_VIEW_CONF, 8c8e984232008d929280aa028083aa048102afc8ad8184a3010140be8c938d9283687474703a2f2f6d6d73632e6578616d706c652e6e65742f622f3100964869008919802b3335383430373635343332312f545950453d504c4d4e00",
        "MBOX_DELETE_REQ, 8c91984233008d9283687474703a2f2f6d6d73632e6578616d706c652e6e65742f622f310083687474703a2f2f6d6d73632e6578616d706c652e6e65742f622f3200",
        "SEND_CONF, 8c81985431303032008d9392e5930aea5a752067726fc39f00",
        "SEND_CONF, 8c81985431303031008d929280934f6b008b6d37376631406d6d73632e6578616d706c652e6e657400",
        "NOTIFICATION_IND, 8c82984e3432008d928919802b3335383430313233343536372f545950453d504c4d4e00964869008a808e028000880581030 2a30083687474703a2f2f6d6d73632e6578616d706c652e6e65742f722f3766336100",
        "CANCEL_REQ, 8c96984331008d93be6d3737663100",
        "CANCEL_CONF, 8c97984331008d93bf80"
    })
    void readsAndWritesTheSameFields(MessageType type, String hex) {
        var octets = Octets.hex(hex.replace(" ", ""));
        var pdu = decoder.decode(octets);
        assertThat(pdu.type()).isEqualTo(type);
        var written = new PduEncoder().encode(pdu);
        assertThat(decoder.decode(written)).isEqualTo(pdu);
        // the order of fields is free, but none may be lost or change its octets
        assertThat(sorted(written)).isEqualTo(sorted(octets));
    }

    @Test
    void readsTheWorkedSubmission() {
        var pdu = (SendReq) decoder.fromClient(Octets.hex(SEND_REQ.replaceAll("\\s", "")));
        assertThat(pdu.transactionId()).isEqualTo(TransactionId.of("T1001"));
        assertThat(pdu.version()).isEqualTo(MmsVersion.V1_2);
        assertThat(pdu.date()).contains(NEW_YEAR);
        assertThat(pdu.from()).isEqualTo(From.INSERT_ADDRESS);
        assertThat(pdu.recipients()).isEqualTo(Recipients.to("+358401234567/TYPE=PLMN", "bob@example.org"));
        assertThat(pdu.subject().orElseThrow().text()).isEqualTo("Grüße");
        assertThat(pdu.messageClass()).contains(MessageClass.PERSONAL);
        assertThat(pdu.expiry()).contains(TimeValue.in(Duration.ofDays(1)));
        assertThat(pdu.priority()).contains(Priority.NORMAL);
        assertThat(pdu.reports()).isEqualTo(Reports.of(true, false));
        var type = pdu.content().mediaType();
        assertThat(type.name()).isEqualTo(MediaType.MULTIPART_RELATED.name());
        assertThat(type.text("start")).contains("<smil>");
        assertThat(type.text("type")).contains("application/smil");
        var parts = pdu.content().multipart().orElseThrow().parts();
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).names()).containsExactly("p.smil", "smil");
        assertThat(parts.get(0).content().size()).isEqualTo(204);
        assertThat(parts.get(1).names()).containsExactly("t1.txt", "t1", "t1.txt");
        assertThat(parts.get(1).text()).isEqualTo("Héllo");
    }

    @Test
    void writesTheWorkedSubmissionOctetForOctet() {
        var octets = Octets.hex(SEND_REQ.replaceAll("\\s", ""));
        assertThat(new PduEncoder().encode(decoder.decode(octets))).isEqualTo(octets);
    }

    private static List<Integer> sorted(Octets octets) {
        return IntStream.range(0, octets.size())
                .map(octets::octet)
                .sorted()
                .boxed()
                .toList();
    }
}
