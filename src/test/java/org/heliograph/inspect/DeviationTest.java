package org.heliograph.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.Hex.octets;

import java.util.List;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Octets with one fault each, and what is told of it. */
class DeviationTest {
    private static final String TO = "972B34362F545950453D504C4D4E00";
    private static final String HEAD = "8C80 983100 8D92";
    private static final String FROM = "890181";
    private static final String BODY = "84A3 01 07 02 03 83 81EA 8E6100 4869";
    private static final String NOTIFICATION = "8C82 983100 8D92 8A80 8E020400 880581030151 80";
    private static final String LOCATION = "83 687474703A2F2F6D2F6100";
    private static final String RETRIEVAL = "8C84 983100 8D92 8B6D00 850465920080";

    private static List<Deviation> of(String hex) {
        var inspection = new Inspector(Bounds.DEFAULT).inspect(octets(hex));
        Coverage.check(inspection);
        return inspection.found().get(0).deviations();
    }

    @Test
    void whatIsByTheBookHasNone() {
        assertThat(of(HEAD + FROM + TO + BODY)).isEmpty();
        assertThat(of(NOTIFICATION + LOCATION)).isEmpty();
        assertThat(of(RETRIEVAL + BODY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // type, version, order
                "8CFF 983100 8D92                                | BREAKS  | 0xFF is no value of X-Mms-Message-Type | 1",
                "983100 8C80 8D92 890181 97610084A300            | ODD     | X-Mms-Message-Type stands too late | 3",
                "8C83 983100 8DA0 9581                           | BREAKS  | major version 2 | 5",
                "8C83 983100 8D95 9581                           | ODD     | version 1.5 is not known | 5",
                "8C83 983100 9581                                | ODD     | X-Mms-MMS-Version is missing | 7",
                "8C87 8D90 8B6D00 97610 0 890181 9B80            | ODD     | m-read-rec-ind came with version 1.1 | 0",
                "8C83 983100 8D90 B780 9581                      | IGNORED | X-Mms-Applic-ID has no place in m-notifyresp-ind | 7",
                // fields
                "8C83 983100 8D92                                | BREAKS  | X-Mms-Status is mandatory | 7",
                "8C83 983100 8D92 9581 9582                      | IGNORED | X-Mms-Status occurs more than once | 9",
                "8C83 983100 8D92 9581 C180                      | IGNORED | no header field has the number 0xC1 | 9",
                "8C83 983100 8D92 9587                           | IGNORED | no notification is answered with UNREACHABLE | 7",
                "8C83 983100 8D92 95F0                           | IGNORED | 0xF0 is no value of X-Mms-Status | 8",
                "8C83 9800 8D92 9581                             | ODD     | an empty transaction id | 2",
                "8C83 983100 8D92 9581 91F0                      | IGNORED | 0xF0 is no value of X-Mms-Report-Allowed | 10",
                "8C83 983100 8D92 9581 5820583A00 6100           | ODD     | the name of a header field is no token | 9",
                "8C83 983100 8D92 9581 02                        | ODD     | a shift of the code page | 9",
                "8C81 983100 8D90 92E2                           | ODD     | ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT came with version 1.1 | 7",
                "8C81 983100 8D92 9283                           | ODD     | is a status of 1.0 | 7",
                "8C81 983100 8D92 92FF                           | IGNORED | 0xFF is no value of X-Mms-Response-Status | 8",
                "8C86 8D92 8B6D00 972B34362F545950453D504C4D4E00 9581 | BREAKS | Date is mandatory in m-delivery-ind | 24",
                "8C86 8D92 8B6D00 9731323300 850465920080 9581 97313233 00 | IGNORED | To occurs more than once | 20"
            })
    void isTold(String hex, Severity severity, String words, int offset) {
        assertThat(of(hex)).anySatisfy(it -> {
            assertThat(it.words()).contains(words);
            assertThat(it.severity()).isEqualTo(severity);
            assertThat(it.offset()).isEqualTo(offset);
            assertThat(it.clause()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9731323334353637383900   | a phone number without /TYPE=PLMN",
                "97612F545950453D504C4D4E00 | what is before /TYPE=PLMN is not such an address",
                "972B312F545950453D504C4E4D00 | the address type PLNM",
                "9761406200 9700          | an empty address",
                "9761206200               | neither a number, a short code nor an e-mail address",
                "9706 EA 2B34360000       | more than one zero octet",
                "9704 EA 2B3436           | the text has no closing zero octet",
                "97 06 0203E6 2B3400      | nobody knows how to read this charset",
                "97 1F 04 EA 61 40 62     | a length below 31 is written in the long form",
                "97 04 61 40 62 00        | a Value-length, but no charset behind it",
                "97 C3A9406200            | needs the Quote octet"
            })
    void isToldOfAddressesAndTexts(String to, String words) {
        assertThat(of(HEAD + FROM + to + BODY)).extracting(Deviation::words).anyMatch(it -> it.contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8905802B343600           | a phone says who it is",
                "890180                   | address-present, and no address",
                "89038100 00              | octets behind the insert-address-token",
                "88028181 8705810301 5180 | the message expires before it is to be delivered",
                "880481020051             | a Long-integer starts with a zero octet",
                "8A612000                 | a message class is a token",
                "8502 0001                | a time before there was MMS",
                "8581                     | written as a Short-integer",
                "968061 00                | octets above 0x7F in a text that has no charset"
            })
    void isToldOfOtherFields(String field, String words) {
        assertThat(of(HEAD + (field.startsWith("89") ? "" : FROM) + TO + field + BODY))
                .extracting(Deviation::words)
                .anyMatch(it -> it.contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "84A3 02 07 02 03 83 81EA 8E6100 4869              | BREAKS  | 2 parts are announced, and 1 are there",
                "84A3 00 07 02 03 83 81EA 8E6100 4869              | ODD     | 0 parts are announced, and 1 are there",
                "84A3 01 07 02 03 83 81EA 8E6100 4869 FF           | IGNORED | 1 octets behind the last part",
                "84A3 01 07 08 03 83 81EA 8E6100 4869              | BREAKS  | 8 octets of data are announced",
                "84A3 8001 07 02 03 83 81EA 8E6100 4869            | ODD     | a uintvar starts with an octet that adds nothing",
                "84A3 01 04 02 03 83 81EA 4869                     | ODD     | neither Content-Location nor Content-ID",
                "84A3 01 04 02 83 8E6100 48E9                      | ODD     | a text whose type names no charset",
                "84A3 01 07 02 03 83 81EA 8E6100 48E9              | ODD     | the text is not utf-8",
                "84A3 01 04 04 9E 8E6100 47494638                  | ODD     | the type says image/jpeg, and the octets are image/gif",
                "84A3 02 04 01 83 8E6100 48 04 01 83 8E6100 48     | ODD     | two parts have the name a",
                "84A3 01 07 00 03 83 81EA 8E6100                   | ODD     | a part without data",
                "84A3 01 07 02 83 8E6100 C86200 4869               | ODD     | 0xC8 is Expect",
                "84B3 01 04 02 83 8E6100 4869                      | ODD     | no start says which part is the presentation",
                "8405B38A3C7800 01 04 02 83 8E6100 4869            | ODD     | start is <x, and no part has this Content-ID",
                "8404B389 9E 01 04 02 83 8E6100 4869               | BREAKS  | ",
                "8403B3899E 01 04 02 83 8E6100 4869                | ODD     | type says image/jpeg, and the root is text/plain",
                "8403B3F081 00                                     | IGNORED | no parameter has this number"
            })
    void isToldOfContent(String content, Severity severity, String words) {
        assertThat(of(HEAD + FROM + TO + content))
                .anyMatch(it -> it.severity() == severity && it.words().contains(words == null ? "" : words));
    }

    @Test
    void tellsWhatAPresentationRefersToInVain() {
        var smil = Octets.utf8("<smil><body><img src=\"a\"/><img src='cid:b'/></body></smil>");
        var type = Octets.utf8("application/smil").toHex() + "00";
        var content =
                "84A3 02" + "11" + String.format("%02X", smil.size()) + type + smil.toHex() + "04 01 83 8E6100 48";
        assertThat(of(HEAD + FROM + TO + content))
                .extracting(Deviation::words)
                .contains("the presentation refers to cid:b, and no part has that name")
                .noneMatch(it -> it.contains("refers to a,"))
                .anyMatch(it -> it.contains("this should be a multipart.related"));
    }

    @Test
    void tellsWhatPhonesDrop() {
        assertThat(of(RETRIEVAL + "84 83 4869")).anyMatch(it -> it.clause().equals(Clauses.PHONES));
        assertThat(of("8C84 983100 8D92 8B6D00" + BODY))
                .anyMatch(it -> it.severity() == Severity.BREAKS && it.words().startsWith("Date is mandatory"));
        assertThat(of("8C82 983100 8A80 8E020400 8805810301518 0" + LOCATION))
                .anyMatch(it ->
                        it.severity() == Severity.BREAKS && it.words().startsWith("X-Mms-MMS-Version is missing"));
    }

    @ParameterizedTest
    @CsvSource({"6D2F6100, no absolute http URI", "687474703A2F2F6D2F613F6200, no query"})
    void tellsOfContentLocations(String location, String words) {
        assertThat(of(NOTIFICATION + "83" + location))
                .extracting(Deviation::words)
                .anyMatch(it -> it.contains(words));
    }

    @Test
    void showsTheTreeUpToTheFaultAndTheFault() {
        var inspection = new Inspector(Bounds.DEFAULT).inspect(octets(HEAD + FROM + "960A EA 4869"));
        Coverage.check(inspection);
        var found = inspection.found().get(0);
        assertThat(Coverage.named(found.tree(), "Subject")).hasSize(1);
        assertThat(found.deviations())
                .anyMatch(it -> it.severity() == Severity.BREAKS
                        && it.offset() == 11
                        && it.words().startsWith("Value-length says 10"));
    }

    @Test
    void tellsOfPushesAndShortMessages() {
        assertThat(of("01 06 01 BE 8C82 983100 8D92 8A80 8E020400 880581030151 80" + LOCATION))
                .anyMatch(it -> it.words().contains("no X-Wap-Application-Id"));
        assertThat(of("01 06 03 BE AF82" + NOTIFICATION + LOCATION))
                .anyMatch(it -> it.words().contains("is not mms.ua"));
        assertThat(of("06 0504 0B85 23F0 01 06 03 BE AF84" + NOTIFICATION + LOCATION))
                .anyMatch(it -> it.words().contains("port 2948, and this to 2949"));
        assertThat(of("05 0003 01 02 01 61")).anyMatch(it -> it.words().contains("no port"));
        assertThat(of("0B 0504 0B84 23F0 0003 01 02 03 61"))
                .anyMatch(it -> it.words().contains("segment 3 of 2"));
    }

    @Test
    void tellsOfSmpp() {
        assertThat(submitSm("00", "04")).anyMatch(it -> it.words().contains("the phone shows it as text"));
        assertThat(submitSm("40", "00")).anyMatch(it -> it.words().contains("data_coding is not 8-bit data"));
        assertThat(submitSm("40", "04")).isEmpty();
    }

    private static List<Deviation> submitSm(String esmClass, String dataCoding) {
        var message = octets("0605040B8423F0 01 06 03 BE AF84" + NOTIFICATION + LOCATION);
        var body = "00 0500 4100 0101 3500" + esmClass + "0000 00 00 00 00" + dataCoding + "00"
                + String.format("%02X", message.size()) + message.toHex();
        int length = 16 + octets(body).size();
        return of(String.format("%08X", length) + "00000004 00000000 00000001" + body);
    }
}
