package org.heliograph.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.heliograph.Hex.octets;
import static org.heliograph.push.WorkedPushes.FIRST_DATA;
import static org.heliograph.push.WorkedPushes.ONE_SEGMENT;
import static org.heliograph.push.WorkedPushes.SECOND_DATA;
import static org.heliograph.push.WorkedPushes.join;

import java.util.List;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.TextHeader;
import org.junit.jupiter.api.Test;

class WapPushTest {
    private static final PduDecoder DECODER = new PduDecoder(DecoderLimits.DEFAULT);

    @Test
    void readsAndWritesTheWorkedPushInShortForm() {
        var octets = ONE_SEGMENT.from(7);
        var push = WapPush.read(octets);
        assertThat(push).isEqualTo(WapPush.mms(1, octets.from(6)));
        assertThat(push.isMms()).isTrue();
        assertThat(push.applicationId()).contains(ApplicationId.MMS);
        assertThat(push.write(TypeForm.SHORT)).isEqualTo(octets);
        assertThat(((NotificationInd) DECODER.decode(push.body())).transactionId())
                .hasToString("N42");
    }

    @Test
    void writesTheWorkedPushInTextFormOctetForOctet() {
        var worked = join(FIRST_DATA, SECOND_DATA);
        var headers = List.of(PushHeader.MMS_APPLICATION, PushHeader.pushFlag(1));
        var push = new WapPush(0x2A, MediaType.MMS_MESSAGE, headers, worked.from(39));
        assertThat(push.write(TypeForm.TEXT)).isEqualTo(worked);
    }

    @Test
    void readsTheWorkedPushInTextForm() {
        var push = WapPush.read(join(FIRST_DATA, SECOND_DATA));
        assertThat(push.transactionId()).isEqualTo(0x2A);
        assertThat(push.headers()).containsExactly(PushHeader.MMS_APPLICATION, PushHeader.pushFlag(1));
        assertThat(DECODER.decode(push.body())).isEqualTo(WorkedPushes.holidayPictures());
    }

    @Test
    void keepsEveryHeaderAsItCame() {
        // X-Wap-Initiator-URI, an unknown number with Value-length, one by name, Push-Flag
        var push = read("07 06 15 BE AF84 B1 612F6200 F5 03 010203 582D4100 6200 B487 8C82");
        assertThat(push.headers())
                .containsExactly(
                        PushHeader.MMS_APPLICATION,
                        new PushHeader.Numbered(0x31, Octets.hex("612f6200")),
                        new PushHeader.Numbered(0x75, Octets.hex("03010203")),
                        new PushHeader.Textual(new TextHeader("X-A", "b")),
                        PushHeader.pushFlag(7));
        assertThat(push.body()).isEqualTo(octets("8C82"));
        assertThat(WapPush.read(push.write(TypeForm.TEXT))).isEqualTo(push);
    }

    @Test
    void readsAnApplicationIdInEveryForm() {
        assertThat(applicationId("84")).isEqualTo(ApplicationId.MMS);
        assertThat(applicationId("0104")).isEqualTo(ApplicationId.MMS);
        var text = Octets.utf8("x-wap-application:mms.ua\0").toHex();
        assertThat(applicationId(text)).isEqualTo(ApplicationId.MMS);
        assertThat(applicationId("88").uri()).isEqualTo("x-wap-application:drm.ua");
        assertThat(applicationId("80").uri()).isEqualTo("x-wap-application:*");
        assertThat(applicationId("8B").uri()).isEqualTo("unknown 8b");
        assertThat(applicationId("09FFFFFFFFFFFFFFFFFF").uri()).startsWith("unknown 09");
        assertThat(applicationId("00").uri()).isEqualTo("unknown 00");
        assertThat(read("01 06 01 BE").applicationId()).isEmpty();
    }

    private static ApplicationId applicationId(String value) {
        var octets = Octets.hex(value);
        return new WapPush(0, MediaType.MMS_MESSAGE, List.of(new PushHeader.Numbered(0x2F, octets)), Octets.EMPTY)
                .applicationId()
                .orElseThrow();
    }

    @Test
    void tellsWhatIsWrongAndWhere() {
        refused("", PushFault.TRUNCATED, 0);
        refused("01", PushFault.TRUNCATED, 1);
        refused("01 07 03 BE AF84", PushFault.MALFORMED, 1);
        refused("01 06 04 BE AF84", PushFault.TRUNCATED, 3);
        refused("01 06 00 8C82", PushFault.TRUNCATED, 3);
        refused("01 06 02 BE AF 84", PushFault.TRUNCATED, 5);
        refused("01 06 03 BE 00 84", PushFault.MALFORMED, 4);
        refused("01 06 FFFFFFFFFF", PushFault.MALFORMED, 7);
        refused("01 06 83 5D BE" + "AF84".repeat(300), PushFault.LIMIT_EXCEEDED, 205);
        refused("01 06 03 BE AF84" + "00".repeat(65_530), PushFault.LIMIT_EXCEEDED, 0);
        assertThat(read("01 06 03 BE AF84" + "00".repeat(65_529)).body().size()).isEqualTo(65_529);
    }

    private static void refused(String hex, PushFault fault, int offset) {
        assertThatExceptionOfType(PushException.class)
                .as(hex)
                .isThrownBy(() -> read(hex))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @Test
    void isClaimedByTheSecondOctetAlone() {
        assertThat(WapPush.isClaimedBy(octets("8C 06"))).isTrue();
        assertThat(WapPush.isClaimedBy(octets("06"))).isFalse();
        assertThat(WapPush.isClaimedBy(octets("8C 82"))).isFalse();
    }

    @Test
    void refusesWhatCannotBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> WapPush.mms(256, Octets.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> new PushHeader.Numbered(0x80, octets("81")));
        assertThatIllegalArgumentException().isThrownBy(() -> new PushHeader.Numbered(0x34, octets("81 82")));
        assertThatIllegalArgumentException().isThrownBy(() -> new PushHeader.Numbered(0x34, Octets.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> PushHeader.pushFlag(0x80));
    }

    private static WapPush read(String hex) {
        return WapPush.read(octets(hex));
    }
}
