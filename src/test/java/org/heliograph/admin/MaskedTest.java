package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;
import org.junit.jupiter.api.Test;

class MaskedTest {
    private static final String TOKEN = "AbCdEfGhIj_-0123";
    private static final String STARS = "*".repeat(TOKEN.length());
    private static final Masked UNKNOWN = new Masked(List.of());

    @Test
    void hidesATokenWhoseMessageNobodyFound() {
        NotifyRespInd answer = new NotifyRespInd(
                TransactionId.of(TOKEN), MmsVersion.V1_2, MmStatus.RETRIEVED, Optional.of(true), List.of());
        assertThat(shown(octets(answer))).contains("m-notifyresp-ind", STARS).doesNotContain(TOKEN);
        Octets located = join(Octets.hex("8C899854008D9283"), Octets.utf8("http://mms.example/m/" + TOKEN + "T17\0"));
        assertThat(shown(located)).doesNotContain(TOKEN).doesNotContain("T17");
        assertThat(UNKNOWN.in("/b/" + TOKEN)).isEqualTo("/b/" + STARS);
        assertThat(UNKNOWN.in(Map.of("transactionId", TOKEN, "found", "misunderstanding", "octets", 7L)))
                .isEqualTo(Map.of("transactionId", STARS, "found", "misunderstanding", "octets", 7L));
    }

    @Test
    void hidesATokenWhateverStandsBesideIt() {
        Masked known = new Masked(List.of(TOKEN));
        assertThat(known.in("of x" + TOKEN + "y")).isEqualTo("of x" + STARS + "y");
    }

    @Test
    void blanksTheSubjectInAnyCharset() {
        for (EncodedString subject :
                List.of(EncodedString.of("holiday"), EncodedString.of("holiday Grüße"), EncodedString.of(""))) {
            Octets sent = octets(message(subject));
            assertThat(shown(sent))
                    .contains("+15550012/TYPE=PLMN", "X-Mms-MMS-Version")
                    .doesNotContain("holiday")
                    .doesNotContain("Gr");
            assertThat(UNKNOWN.in(sent).size()).isEqualTo(sent.size());
        }
    }

    @Test
    void blanksFieldsThatNobodyKnowsAndWhatIsBehindAFault() {
        Octets start = Octets.hex("8C809854008D92");
        assertThat(shown(join(start, Octets.utf8("Subject\0holiday\0")))).doesNotContain("holiday");
        assertThat(shown(join(start, Octets.hex("FE"), Octets.utf8("holiday\0"))))
                .doesNotContain("holiday");
        assertThat(shown(join(start, Octets.hex("05FE"), Octets.utf8("holiday\0"))))
                .doesNotContain("holiday");
        assertThat(shown(join(start, Octets.hex("00"), Octets.utf8("holiday\0"))))
                .doesNotContain("holiday");
        assertThat(shown(join(start, Octets.hex("961F7FEA"), Octets.utf8("holiday"))))
                .doesNotContain("holiday");
        assertThat(shown(Octets.utf8("holiday"))).doesNotContain("holiday");
        assertThat(UNKNOWN.in(Octets.EMPTY)).isEqualTo(Octets.EMPTY);
    }

    @Test
    void blanksNamesOfFilesAndBodies() {
        Content picture = Content.mixed(
                Multipart.of(Part.text(MediaType.TEXT_PLAIN, "sunny").named("beach.txt")));
        Octets whole = octets(message(EncodedString.of("x"), picture));
        assertThat(shown(whole)).doesNotContain("sunny").doesNotContain("beach");
        Octets start = Octets.hex("8C809854008D9289018184");
        Octets named = join(start, Octets.hex("0C9E85"), Octets.utf8("beach.jpg\0"));
        assertThat(shown(named)).contains("image/jpeg").doesNotContain("beach");
    }

    @Test
    void blanksAPduThatIsCutOffAnywhere() {
        Octets named = join(
                Octets.hex("8C809854008D9289018196"),
                Octets.utf8("holiday\0"),
                Octets.hex("840F9E85"),
                Octets.utf8("holiday.jpg\0"));
        for (int size = 0; size <= named.size(); size++) {
            assertThat(shown(named.slice(0, size))).doesNotContain("holi");
        }
    }

    @Test
    void leavesTheRestAsItIs() {
        Octets sent = octets(message(EncodedString.of("holiday")));
        Octets head = sent.slice(0, sent.text(StandardCharsets.ISO_8859_1).indexOf("\u0084"));
        Octets masked = UNKNOWN.in(head);
        String subject = "holiday";
        assertThat(masked.text(StandardCharsets.ISO_8859_1).replace("*".repeat(subject.length()), subject))
                .isEqualTo(head.text(StandardCharsets.ISO_8859_1));
    }

    /** As somebody sees it: the tree, and the octets as text. */
    private static String shown(Octets pdu) {
        Map<String, Object> shown = ShownPdu.of(UNKNOWN.in(pdu), false);
        byte[] octets = Base64.getDecoder().decode(shown.get("octets").toString());
        return shown + new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static SendReq message(EncodedString subject) {
        return message(subject, Content.mixed(Multipart.of(Part.text(MediaType.TEXT_PLAIN, "text"))));
    }

    private static SendReq message(EncodedString subject, Content content) {
        return SendReq.builder(TransactionId.of("T1"), MmsVersion.V1_2, Recipients.to("+15550012/TYPE=PLMN"), content)
                .date(Instant.parse("2026-03-01T12:00:00Z"))
                .subject(subject)
                .build();
    }

    private static Octets octets(Pdu pdu) {
        return new PduEncoder().encode(pdu);
    }

    private static Octets join(Octets... all) {
        var joined = new ByteArrayOutputStream();
        for (Octets each : all) {
            joined.writeBytes(each.toArray());
        }
        return Octets.of(joined.toByteArray());
    }
}
