package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.Hex.octets;

import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;

class PduTreeTest {
    private static String render(Octets octets) {
        return PduTree.render(octets, DecoderLimits.DEFAULT);
    }

    @Test
    void tellsEachFieldWithItsOffset() {
        var tree = render(octets("8C8E 984200 8D92 9280 AA028083 C1FF 582D4100 6200 84A3 01 01 06 BE 8C93 8D92 9699"));
        assertThat(tree)
                .isEqualTo(
                        """
                              0  8C X-Mms-Message-Type: m-mbox-view-conf
                              2  98 X-Mms-Transaction-ID: B
                              5  8D X-Mms-MMS-Version: 1.2
                              7  92 X-Mms-Response-Status: OK
                              9  AA X-Mms-Mbox-Totals: 3 messages
                             13  C1 unknown field: ff
                             15  X-A: b
                             21  84 Content-Type: application/vnd.wap.multipart.mixed
                             23    1 parts announced
                             24    part 1: 1 octets of headers, 6 of data
                             26      Content-Type: application/vnd.wap.mms-message
                             27      8C X-Mms-Message-Type: m-mbox-descr
                             29      8D X-Mms-MMS-Version: 1.2
                             32      !! stopped: TRUNCATED, 2 octets wanted, 1 left
                        m-mbox-view-conf 1.2, 33 octets
                        """);
    }

    @Test
    void countsFromWhatIsBeforeThePdu() {
        var whole = octets("01 06 03 BE AF84 8C80 983100 8D92 96 0A EA 4869");
        var tree = PduTree.render(whole, 6, DecoderLimits.DEFAULT);
        assertThat(tree)
                .startsWith("      6  8C X-Mms-Message-Type")
                .contains("15  !! stopped: TRUNCATED")
                .contains("refused: TRUNCATED at octet 15:");
    }

    @Test
    void tellsWhatItCouldReadAndWhyItStopped() {
        var tree = render(octets("8C80 983100 8D92 96 0A EA 4869"));
        assertThat(tree.lines()).hasSize(5);
        assertThat(tree).contains("9  !! stopped: TRUNCATED").contains("refused: TRUNCATED");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        assertThat(render(octets("8C80 98 411B5B324A 00"))).contains("A.[2J").doesNotContain("\u001B");
    }

    @Test
    void isShortHoweverLongThePduIs() {
        assertThat(render(new PduEncoder().encode(CivilPdus.sendReq())).length())
                .isLessThan(5_000);
    }
}
