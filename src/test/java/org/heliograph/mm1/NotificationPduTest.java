package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Priority;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Traits;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.push.Segmentation;
import org.heliograph.push.WapPush;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.relay.Copy;
import org.heliograph.relay.Messages;
import org.heliograph.wsp.EncodedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationPduTest {
    private static final String URL = "http://mmsc.example.net";

    @Test
    void saysWhatEveryPhoneNeeds() {
        Copy copy = copy("Hi", false);
        NotificationInd read = read(encode(copy, URL));
        assertThat(read.contentLocation()).startsWith(URL + "/m/").hasSize(URL.length() + 3 + 16);
        assertThat(read.contentLocation().substring(URL.length() + 3)).matches("[A-Za-z0-9_-]+");
        assertThat(read.version()).isEqualTo(MmsVersion.V1_2);
        assertThat(read.from().orElseThrow().claim()).contains("+15550001/TYPE=PLMN");
        assertThat(read.subject().map(EncodedString::text)).contains("Hi");
        assertThat(read.messageSize()).isEqualTo(5);
        assertThat(read.expiry().after(Messages.NOW)).isEqualTo(copy.mm().expiresAt());
    }

    @Test
    void saysNothingOfAHiddenSender() {
        assertThat(read(encode(copy("Hi", true), URL)).from()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Holiday pictures of everybody who has been there and of some who have not",
                "Grüße aus dem schönen Österreich an alle, die zuhause geblieben sind",
                "Привет из отпуска, здесь очень красиво и тепло",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"
            })
    void cutsASubjectAtACharacterSoThatOneShortMessageIsEnough(String subject) {
        Octets pdu = encode(copy(subject, false), URL);
        assertThat(segments(pdu)).isEqualTo(1);
        Optional<String> cut = read(pdu).subject().map(EncodedString::text);
        cut.ifPresent(text -> {
            assertThat(subject).startsWith(text);
            assertThat(text).doesNotContain("\uFFFD");
            int next = subject.codePointAt(text.length());
            assertThat(next).as("no joiner is left hanging").isNotEqualTo(0x200D);
            assertThat(text).isNotEmpty().doesNotEndWith("\u200D");
        });
    }

    @Test
    void leavesNoRoomUnused() {
        Octets pdu = encode(copy("x".repeat(100), false), URL);
        assertThat(WapPush.mms(0, pdu).write(TypeForm.SHORT).size()).isEqualTo(133);
    }

    @ParameterizedTest
    @CsvSource({"http://mmsc.example.net,1", "http://[2001:db8:1234:5678:9abc::1],1"})
    void fitsIntoOneShortMessageWithoutASubject(String url, int segments) {
        assertThat(segments(encode(copy("", false), url))).isEqualTo(segments);
    }

    @Test
    void keepsALongSubjectShortWhereSeveralAreNeededAnyway() {
        Octets pdu = encode(copy("x".repeat(300), false), "https://mmsc." + "very.".repeat(10) + "long.example.org");
        assertThat(segments(pdu)).isEqualTo(2);
        assertThat(read(pdu).subject().orElseThrow().text()).hasSizeBetween(30, 40);
    }

    private static int segments(Octets pdu) {
        return Segmentation.WAP_PUSH
                .split(WapPush.mms(0, pdu).write(TypeForm.SHORT), 0)
                .size();
    }

    private static Octets encode(Copy copy, String url) {
        return new NotificationPdu(new Mm1Settings(1, url), Clock.fixed(Messages.NOW, ZoneOffset.UTC)).encode(copy);
    }

    private static NotificationInd read(Octets pdu) {
        return (NotificationInd) new PduDecoder(DecoderLimits.DEFAULT).decode(pdu);
    }

    private static Copy copy(String subject, boolean hidden) {
        Traits traits = new Traits(
                Optional.of(subject),
                "personal",
                Priority.NORMAL,
                false,
                false,
                hidden,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Submission submission = Messages.withTraits(Messages.submission("hello", Messages.to("+15550002")), traits);
        Mm.Times times = new Mm.Times(Messages.NOW, Messages.NOW, Messages.NOW.plusSeconds(7 * 86_400));
        Mm mm = Mm.of(submission, Messages.SENDER, "mmsc.test", times, addressee -> Route.LOCAL);
        return new Copy(mm.recipients().get(0), "1.2");
    }
}
