package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.push.WapPush;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handset decode} on PDUs, on pushes, on hexadecimal digits and on what is neither. */
class DecodeCommandTest {
    private static final String NOTIFYRESP = "8c83984e3432008d9295819181";

    @TempDir
    Path directory;

    @Test
    void showsEachFieldWithItsOffset() throws IOException {
        var run = CommandRun.handset("decode", file("a.mms", Octets.hex(NOTIFYRESP)));
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().map(String::strip))
                .contains("0  8C X-Mms-Message-Type: m-notifyresp-ind")
                .contains("2  98 X-Mms-Transaction-ID: N42")
                .anyMatch(line -> line.startsWith("11  91 X-Mms-Report-Allowed"));
    }

    @Test
    void readsHexadecimalDigitsInAnyDress() throws IOException {
        var plain = CommandRun.handset("decode", file("a.mms", Octets.hex(NOTIFYRESP)));
        for (var dressed : new String[] {
            NOTIFYRESP,
            NOTIFYRESP.toUpperCase(),
            "8c 83 98 4e 34 32 00\n8d:92:95:81:91:81\n",
            "0x8c, 0x83, 0x98, 0x4e," + " 0x34, 0x32, 0x00, 0x8d, 0x92, 0x95, 0x81, 0x91, 0x81"
        }) {
            assertThat(CommandRun.handset("decode", file("a.hex", Octets.utf8(dressed))))
                    .isEqualTo(plain);
        }
    }

    @Test
    void showsHowFarACutPduGoes() throws IOException {
        var run = CommandRun.handset("decode", file("cut.mms", Octets.hex("8c83984e34")));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("m-notifyresp-ind").contains("TRUNCATED");
    }

    @Test
    void whatIsNoPduIsOne() throws IOException {
        assertThat(CommandRun.handset("decode", file("page.html", Octets.utf8("<html>")))
                        .exit())
                .isEqualTo(1);
        var empty = CommandRun.handset("decode", file("empty", Octets.EMPTY));
        assertThat(empty.exit()).isEqualTo(1);
        assertThat(empty.out()).contains("nothing in it");
    }

    @Test
    void oneBadFileAmongGoodOnesShows() throws IOException {
        var run = CommandRun.handset(
                "decode", file("cut.mms", Octets.hex("8c83")), file("good.mms", Octets.hex(NOTIFYRESP)));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("cut.mms:").contains("good.mms:").contains("N42");
    }

    @Test
    void whatCannotBeReadIsTwo() {
        assertThat(CommandRun.handset("decode", directory + "/none").exit()).isEqualTo(2);
        assertThat(CommandRun.handset("decode", directory.toString()).exit()).isEqualTo(2);
        assertThat(CommandRun.handset("decode").exit()).isEqualTo(2);
    }

    @Test
    void extractsPartsUnderNamesThatStayInside() throws IOException {
        var inner = new Multipart(java.util.List.of(part("../../evil.txt", "inner"), part("../../evil.txt", "twice")));
        var nested = Content.of(MediaType.MULTIPART_ALTERNATIVE, inner);
        var content = Content.mixed(
                Multipart.of(part("/etc/passwd", "outer"), Part.of(MediaType.MULTIPART_ALTERNATIVE, nested.body())));
        var pdu = SendReq.builder(TransactionId.of("T1"), MmsVersion.V1_2, Recipients.to("+1/TYPE=PLMN"), content)
                .build();
        var message = file("m.mms", new PduEncoder().encode(pdu));
        var into = directory.resolve("parts");
        var run = CommandRun.handset("decode", "--extract", into.toString(), message);
        assertThat(run.exit()).as(run.err()).isZero();
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(it -> directory.relativize(it).toString()))
                    .containsExactlyInAnyOrder("m.mms", "parts/etc_passwd", "parts/evil.txt", "parts/evil-2.txt");
        }
        assertThat(into.resolve("evil-2.txt")).hasContent("twice");
        Files.writeString(into.resolve("evil-2.txt"), "mine");
        assertThat(CommandRun.handset("decode", "--extract", into.toString(), message)
                        .exit())
                .isZero();
        assertThat(into.resolve("evil-2.txt")).as("nothing is overwritten").hasContent("mine");
        assertThat(into.resolve("evil-4.txt")).hasContent("twice");
    }

    @Test
    void showsThePushAroundAPduWithOffsetsOfTheFile() throws IOException {
        var run = CommandRun.handset("decode", file("a.push", Octets.hex("110605beaf84b487" + NOTIFYRESP)));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith(
                        """
                              0  WAP push, TID 0x11
                              2    5 octets of headers
                              3    Content-Type: application/vnd.wap.mms-message
                              4    AF X-Wap-Application-Id: x-wap-application:mms.ua
                              6    B4 Push-Flag: 7
                              8  8C X-Mms-Message-Type: m-notifyresp-ind
                             10  98 X-Mms-Transaction-ID: N42
                        """);
        assertThat(run.lastLine()).isEqualTo("m-notifyresp-ind 1.2, 13 octets");
    }

    @Test
    void takesAPushForAPushWhateverItsTid() throws IOException {
        for (int tid = 0; tid < 256; tid++) {
            var octets = Octets.hex(String.format("%02x0605beaf84b481", tid) + NOTIFYRESP);
            var run = CommandRun.handset("decode", file("a.push", octets));
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains(String.format("TID 0x%02X", tid)).contains("N42");
        }
    }

    @Test
    void takesAPduForAPduThoughItsSecondOctetIsSix() throws IOException {
        var run = CommandRun.handset("decode", file("a.mms", Octets.hex("c106010203040506" + NOTIFYRESP)));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("C1 unknown field").doesNotContain("push");
    }

    @Test
    void extractsFromAPush() throws IOException {
        var content = Content.mixed(Multipart.of(part("a.txt", "inner")));
        var pdu = SendReq.builder(TransactionId.of("T1"), MmsVersion.V1_2, Recipients.to("+1/TYPE=PLMN"), content)
                .build();
        var push = WapPush.mms(1, new PduEncoder().encode(pdu)).write(WapPush.TypeForm.TEXT);
        var into = directory.resolve("parts");
        assertThat(CommandRun.handset("decode", "--extract", into.toString(), file("a.push", push))
                        .exit())
                .isZero();
        assertThat(into.resolve("a.txt")).hasContent("inner");
    }

    @Test
    void saysWhyAPushIsNoGood() throws IOException {
        var cut = CommandRun.handset("decode", file("cut.push", Octets.hex("110605beaf")));
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.out())
                .contains("TID 0x11")
                .contains("3    !! stopped: TRUNCATED")
                .contains("refused: TRUNCATED");
        var damaged = CommandRun.handset("decode", file("bad.push", Octets.hex("110603beaf84" + "8c83984e34")));
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).contains("9  !! stopped: TRUNCATED").contains("refused: TRUNCATED at octet 9");
        var other = CommandRun.handset("decode", file("other.push", Octets.hex("4c0603cbaf88030e6a00")));
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.lastLine())
                .isEqualTo("a WAP push, but of application/vnd.oma.drm.rights+wbxml and not of an MMS PDU");
    }

    @Test
    void whatIsNeitherPduNorPushIsSaidToBeNeither() throws IOException {
        var run = CommandRun.handset("decode", file("page.html", Octets.utf8("<html>")));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lastLine()).contains("neither").contains("8C").contains("06");
    }

    private static Part part(String name, String text) {
        return Part.text(MediaType.TEXT_PLAIN, text).named(name);
    }

    private String file(String name, Octets octets) throws IOException {
        return Files.write(directory.resolve(name), octets.toArray()).toString();
    }
}
