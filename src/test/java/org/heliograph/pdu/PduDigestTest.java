package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.heliograph.wsp.EncodedString;
import org.junit.jupiter.api.Test;

/** What a phone sends once more is the same; what says something else is not. */
class PduDigestTest {
    private static SendReq.Builder sendReq(String id) {
        return SendReq.builder(TransactionId.of(id), MmsVersion.V1_2, Recipients.to("1"), CivilPdus.related(100));
    }

    private static String digest(Pdu pdu) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        pdu.digest(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void isTheSameWithAnotherDateAndTransactionId() throws NoSuchAlgorithmException {
        var first = digest(sendReq("1").date(CivilPdus.DATE).build());
        assertThat(digest(sendReq("1").date(CivilPdus.DATE.plusSeconds(9)).build()))
                .isEqualTo(first);
        assertThat(digest(sendReq("2").build())).isEqualTo(first);
    }

    @Test
    void isAnotherWithAnythingElse() throws NoSuchAlgorithmException {
        var first = digest(sendReq("1").build());
        assertThat(digest(sendReq("1").subject(EncodedString.of("x")).build())).isNotEqualTo(first);
        var other = SendReq.builder(TransactionId.of("1"), MmsVersion.V1_2, Recipients.to("1"), CivilPdus.related(101));
        assertThat(digest(other.build())).isNotEqualTo(first);
    }
}
