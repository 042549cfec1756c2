package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heliograph.Hex.octets;

import java.time.Duration;
import java.time.Instant;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where phones are sloppy the decoder is lenient, where it matters it is strict, and a fault says what an answer needs. */
class PduDecoderTest {
    private static final String SEND_REQ = "8C80 983100 8D92 890181 972B343600 ";
    private static final String TEXT_BODY = "83 48 69";
    private static final String OCTETS_16 = "00112233445566778899AABBCCDDEEFF ";
    private static final String OCTETS_32 = OCTETS_16 + OCTETS_16;

    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);

    private SendReq sendReq(String fields) {
        return (SendReq) decoder.fromClient(octets(SEND_REQ + fields + " 84" + TEXT_BODY));
    }

    private PduException refusal(String hex) {
        return refusal(decoder, octets(hex));
    }

    private static PduException refusal(PduDecoder decoder, Octets octets) {
        return catchThrowableOfType(PduException.class, () -> decoder.fromClient(octets));
    }

    // ---- lenient

    @Test
    void keepsEveryRecipientOfARepeatedTo() {
        assertThat(sendReq("972B343700").recipients()).isEqualTo(Recipients.to("+46", "+47"));
    }

    @Test
    void keepsTheFirstOfARepeatedSingleField() {
        assertThat(sendReq("8F80 8F82").priority()).contains(Priority.LOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1 05 0102030405", "C1 1F 20 " + OCTETS_32, "C1 6162 00", "C1 FF", "FF 1F 00"})
    void passesOverAnUnknownFieldByItsFirstOctet(String unknown) {
        assertThat(sendReq(unknown + " 8F82").priority()).contains(Priority.HIGH);
    }

    @Test
    void keepsApplicationHeaders() {
        assertThat(sendReq("582D4100 7661 6C00").extensions())
                .extracting(Object::toString)
                .containsExactly("X-A: val");
    }

    @Test
    void takesAnUnknownTokenForAbsent() {
        assertThat(sendReq("8F99 8698").priority()).isEmpty();
        assertThat(sendReq("8F99 8698").reports().delivery()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"88 02 81 BC, 60", "88 04 81 02 0E10, 3600", "88 05 81 03 093A80, 604800", "88 1F 02 81 BC, 60"})
    void readsDeltaSecondsShortAndLong(String field, long seconds) {
        assertThat(sendReq(field).expiry()).contains(TimeValue.in(Duration.ofSeconds(seconds)));
    }

    @Test
    void readsAnAbsoluteTime() {
        assertThat(sendReq("88 06 80 04 65920080").expiry())
                .contains(TimeValue.at(Instant.parse("2024-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"8D92, 1.2", "8D9F, 1.0", "8D 312E3100, 1.1", "8D 7F312E3300, 1.3", "'', 1.0", "8D 9E, 1.14"})
    void readsTheVersionAsItComes(String field, String version) {
        var pdu = (SendReq) decoder.fromClient(octets("8C80 983100 " + field + " 890181 972B343600 84" + TEXT_BODY));
        assertThat(pdu.version()).hasToString(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "890181", "8900", "890180"})
    void takesAMissingSenderForTheWishToInsertIt(String from) {
        var pdu = (SendReq) decoder.fromClient(octets("8C80 983100 8D92 " + from + " 972B343600 84" + TEXT_BODY));
        assertThat(pdu.from()).isEqualTo(From.INSERT_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "96 486900, Hi",
        "96 7FC3A900, é",
        "96 C3A900, é",
        "96 E900, é",
        "96 04 EA 4869 00, Hi",
        "96 05 EA 7F C3A9 00, é",
        "96 04 EA C3A9 00, é",
        "96 04 84 4869 00, Hi",
        "96 08 0203E8 00480069 00, Hi",
        "96 09 0203E8 00480069 0000, Hi",
        "96 1F 04 EA 4869 00, Hi",
        "96 03 EA 4869, Hi",
        "96 00, ''"
    })
    void readsEveryFormOfAnEncodedString(String field, String text) {
        assertThat(sendReq(field).subject().orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void readsACharsetInsideTheSendersAddress() {
        var pdu = (SendReq)
                decoder.fromClient(octets("8C80 983100 8D92 89 06 80 04 EA C3A9 00 972B343600 84" + TEXT_BODY));
        assertThat(pdu.from().claim()).contains("é");
        assertThat(pdu.from().address().orElseThrow().charset()).contains(CharacterSet.UTF_8);
    }

    @Test
    void takesFieldsInAnyOrder() {
        var pdu = decoder.fromClient(octets("972B343600 8D92 983100 890181 8C80 84" + TEXT_BODY));
        assertThat(pdu).isInstanceOf(SendReq.class);
    }

    @Test
    void followsShiftsOfTheCodePage() {
        assertThat(sendReq("7F02 8F80 7F01 8F82").priority()).contains(Priority.HIGH);
        assertThat(sendReq("02 8F80 01 8F82").priority()).contains(Priority.HIGH);
    }

    @Test
    void takesABodyThatIsNoMultipart() {
        var content = sendReq("").content();
        assertThat(content.mediaType()).isEqualTo(MediaType.TEXT_PLAIN);
        assertThat(content.body()).isEqualTo(Octets.utf8("Hi"));
        assertThat(content.multipart()).isEmpty();
    }

    @Test
    void echoesATransactionIdOctetForOctet() {
        var pdu = (SendReq) decoder.fromClient(octets("8C80 98 7F41E4FF00 8D92 890181 972B343600 84" + TEXT_BODY));
        var answer = SendConf.builder(pdu.transactionId(), pdu.version(), ResponseStatus.OK)
                .build();
        assertThat(new PduEncoder().encode(answer).toHex()).startsWith("8c81987f41e4ff008d92");
    }

    @Test
    void readsStatusesOfADeletionWithAndWithoutTheirCount() {
        var conf = (DeleteConf) decoder.decode(octets("8C95 983100 8D93 83 04 81 612F00 92 02 81 80 92 E4"));
        assertThat(conf.deletions().locations()).containsExactly(Numbered.of(1, "a/"));
        assertThat(conf.deletions().statuses())
                .containsExactly(
                        Numbered.of(1, ResponseStatus.OK),
                        Numbered.plain(ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND));
    }

    /** Found by Jazzer: the plain status was kept where the counted one belongs. */
    @Test
    void readsStatusesOfADeletionOnBothSidesOfItsType() {
        var conf = (DeleteConf) decoder.decode(octets("92 E4 8C95 983100 8D93 92 02 81 80"));
        assertThat(conf.deletions().statuses()).containsExactly(Numbered.of(1, ResponseStatus.OK));
    }

    // ---- faults

    @Test
    void tellsTheTransactionOfAnUnknownType() {
        var e = refusal("8CA0 98 5431 00 8D91");
        assertThat(e.fault()).isEqualTo(PduFault.UNKNOWN_TYPE);
        assertThat(e.transactionId()).contains(TransactionId.of("T1"));
        assertThat(e.version()).contains(MmsVersion.V1_1);
        assertThat(e.messageType()).isEmpty();
    }

    @Test
    void tellsTheTransactionOfAnUnsupportedVersion() {
        var e = refusal("8C80 8DA0 98 5431 00 890181");
        assertThat(e.fault()).isEqualTo(PduFault.UNSUPPORTED_VERSION);
        assertThat(e.transactionId()).contains(TransactionId.of("T1"));
        assertThat(e.messageType()).contains(MessageType.SEND_REQ);
    }

    @Test
    void tellsAnUnknownTypeThoughTheRestIsBroken() {
        assertThat(refusal("8CA0 983100 88 1E 00").fault()).isEqualTo(PduFault.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8C81 983100 8D92 9280", "8C93 8D92"})
    void takesFromAClientOnlyWhatAClientSends(String hex) {
        assertThat(refusal(hex).fault()).isEqualTo(PduFault.NOT_FROM_CLIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "8C80 8D92 890181 972B343600 84 83 48, X-Mms-Transaction-ID",
        "8C80 983100 8D92 890181 84 83 48, To",
        "8C80 983100 8D92 890181 972B343600, Content-Type",
        "8C83 983100 8D92, X-Mms-Status",
        "983100 8D92, X-Mms-Message-Type",
        "8C87 8D92 8B6100 972B343600, X-Mms-Read-Status",
        "'', X-Mms-Message-Type"
    })
    void namesAMandatoryFieldThatIsMissing(String hex, String field) {
        var e = refusal(hex);
        assertThat(e.fault()).isEqualTo(PduFault.MISSING_FIELD);
        assertThat(e.field().orElseThrow().name()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "88 06 81 03093A80 00, 22, octets left over behind a time",
        "88 02 82 81, 18, neither absolute nor relative",
        "89 03 85 6100, 18, no token of From",
        "85 00, 17, a date without octets",
        "8E 09 FFFFFFFFFFFFFFFFFF, 24, more octets than a number may have",
        "00, 15, no field at all"
    })
    void refusesAValueThatIsNotWhatItsFieldHas(String field, int offset, String why) {
        var e = refusal(SEND_REQ + field);
        assertThat(e.fault()).as(why).isEqualTo(PduFault.MALFORMED);
        assertThat(e.offset()).as(why).isEqualTo(offset);
        assertThat(e.transactionId()).contains(TransactionId.of("1"));
    }

    @Test
    void tellsWhereAValueIsCutShort() {
        var e = refusal(SEND_REQ + "96 0A EA 48");
        assertThat(e.fault()).isEqualTo(PduFault.TRUNCATED);
        assertThat(e.offset()).isEqualTo(17);
    }

    // ---- limits

    private static PduException refusal(DecoderLimits limits, Octets octets) {
        return refusal(new PduDecoder(limits), octets);
    }

    @Test
    void boundsEverythingBeforeItIsBelieved() {
        var inner = Part.of(MediaType.MULTIPART_MIXED, multipart(Multipart.of(Part.text(MediaType.TEXT_PLAIN, "x"))));
        var octets = new PduEncoder()
                .encode(SendReq.builder(
                                CivilPdus.ID,
                                MmsVersion.V1_2,
                                Recipients.to("1", "2"),
                                Content.mixed(Multipart.of(inner, inner)))
                        .build());
        var enough = new DecoderLimits(octets.size(), 40, 7, 2, 4, 2);
        assertThat(new PduDecoder(enough).fromClient(octets)).isInstanceOf(SendReq.class);
        for (var tooLittle : new DecoderLimits[] {
            new DecoderLimits(octets.size() - 1, 40, 7, 2, 4, 2),
            new DecoderLimits(octets.size(), 10, 7, 2, 4, 2),
            new DecoderLimits(octets.size(), 40, 6, 2, 4, 2),
            new DecoderLimits(octets.size(), 40, 7, 1, 4, 2),
            new DecoderLimits(octets.size(), 40, 7, 2, 2, 2),
            new DecoderLimits(octets.size(), 40, 7, 2, 4, 1)
        }) {
            var e = refusal(tooLittle, octets);
            assertThat(e).as("%s", tooLittle).isNotNull();
            assertThat(e.fault()).isEqualTo(PduFault.LIMIT_EXCEEDED);
        }
    }

    @Test
    void tellsTheTransactionOfAPduThatIsTooLarge() {
        var octets = new PduEncoder().encode(CivilPdus.sendReq());
        var e = refusal(new DecoderLimits(1_000, 500, 50, 10, 500, 2), octets);
        assertThat(e.fault()).isEqualTo(PduFault.LIMIT_EXCEEDED);
        assertThat(e.transactionId()).contains(CivilPdus.ID);
    }

    @Test
    void believesNoLengthThatNothingIsBehind() {
        assertThat(refusal(SEND_REQ + "84 A3 01 8F FFFFFF7F 8F FFFFFF7F").fault())
                .isEqualTo(PduFault.MALFORMED);
        assertThat(refusal(SEND_REQ + "84 A3 01 01 87FFFFFF7F 83").fault()).isEqualTo(PduFault.TRUNCATED);
        assertThat(refusal(SEND_REQ + "84 A3 87FFFFFF7F 83").fault()).isEqualTo(PduFault.LIMIT_EXCEEDED);
    }

    private static Octets multipart(Multipart multipart) {
        return Content.mixed(multipart).body();
    }
}
