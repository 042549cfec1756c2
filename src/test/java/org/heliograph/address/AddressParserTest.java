package org.heliograph.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.heliograph.address.ParsedAddress.Invalid;
import org.heliograph.address.ParsedAddress.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {
    private final AddressParser parser = new AddressParser(NumberingPlan.withoutHome());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+358401234567/TYPE=PLMN        | +358401234567",
                "+358 40-123.4567/type=plmn     | +358401234567",
                "+358500000000/TYPE=PLNM        | +358500000000",
                "+358500000000/TYPE=PHONE       | +358500000000",
                "+358500000000 /Type=Plmn       | +358500000000",
                "tel:+358500000000              | +358500000000",
                "112/TYPE=PLMN                  | 112",
                "2001                           | 2001",
                "+44123989100                   | +44123989100",
                "*100#                          | short:*100#",
                "#31                            | short:#31",
                "Erotik                         | short:erotik",
                "1800FLOWERS                    | short:1800flowers",
                "INFO/TYPE=PLMN                 | short:info",
                "10.20.30.40/TYPE=IPv4          | 10.20.30.40/TYPE=IPv4",
                "10.20.30.40/TYPE=IPV4          | 10.20.30.40/TYPE=IPv4",
                "10.20.30.40                    | +10203040",
                "2001:DB8::1/TYPE=IPv6          | 2001:db8:0:0:0:0:0:1/TYPE=IPv6",
                "2001:db8:0:0:0:0:0:1           | 2001:db8:0:0:0:0:0:1/TYPE=IPv6",
                "::ffff:10.0.0.1/TYPE=IPv6      | 10.0.0.1/TYPE=IPv4",
                "a+b%c_d/TYPE=my_type           | a+b%c_d/TYPE=MY_TYPE",
                "John Doe <john.doe@foo.com>    | john.doe@foo.com",
                "<Bob@X.ORG>                    | Bob@x.org",
                "\"Bob <bob>\" <bob@x.org>      | bob@x.org",
                "bob@x.org (Bob)                | bob@x.org",
                "Bob <+358401234567/TYPE=PLMN>  | +358401234567",
                "mailto:bob@x.org               | bob@x.org",
                "mms-editor@toolkit             | mms-editor@toolkit",
                "a..b.@docomo.ne.jp             | a..b.@docomo.ne.jp",
                "\"bob smith\"@x.org            | \"bob smith\"@x.org",
                "\"bob\"@x.org                  | bob@x.org",
                "j\u00f6rg@b\u00fccher.example  | j\u00f6rg@xn--bcher-kva.example",
                "bob@[192.0.2.1]                | bob@[192.0.2.1]",
                "bob@[IPv6:2001:db8::1]         | bob@[ipv6:2001:db8::1]",
                "+358401234567/TYPE=PLMN@mms.mnc005.mcc244.gprs | +358401234567/TYPE=PLMN@mms.mnc005.mcc244.gprs"
            })
    void readsEveryFormOfTheGrammar(String text, String canonical) {
        var parsed = assertInstanceOf(Valid.class, parser.parse(text));
        assertEquals(canonical, parsed.canonical().text());
        assertEquals(text, parsed.original());
        assertEquals(parsed.canonical(), Address.ofText(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | empty",
                "'  '                      | empty",
                "Bob <>                    | empty",
                "bob@                      | e-mail",
                "@x.org                    | e-mail",
                "bob@x..org                | e-mail",
                "bob@-x.org                | e-mail",
                "bob smith@x.org           | e-mail",
                "a@x.org, b@x.org          | e-mail",
                "a@b@c                     | e-mail",
                "\"bob@x.org               | e-mail",
                "+358401234567;+358401     | neither",
                "what is this?             | neither",
                "nobody/TYPE=IPv4          | IP address",
                "300.1.1.1/TYPE=IPv4       | IP address",
                "1::2::3/TYPE=IPv6         | IP address",
                "not a phone/TYPE=PLMN     | telephone number",
                "x/TYPE=                   | device address",
                "x y/TYPE=foo              | device address",
                "+12                       | digits",
                "12345678901234567         | digits",
                "1*2                       | digits"
            })
    void saysWhyATextIsNoAddress(String text, String reason) {
        var invalid = assertInstanceOf(Invalid.class, parser.parse(text));
        assertTrue(invalid.reason().contains(reason), invalid.reason());
        assertEquals(Optional.empty(), invalid.address());
    }

    @Test
    void namesTheHomePlanThatDoesNotKnowANumber() {
        var finland = new AddressParser(NumberingPlan.ofRegion("FI"));
        var invalid = assertInstanceOf(Invalid.class, finland.parse("09999999999999"));
        assertTrue(invalid.reason().contains("FI"), invalid.reason());
        assertFalse(invalid.toString().contains("9999"));
    }

    @Test
    void looksAtShortCodesBeforeTheNumberingPlanWithTypeAndWithout() {
        var plan = NumberingPlan.ofRegion("FI").withShortCodes(ShortCodes.of("", "3-6", ""));
        var finland = new AddressParser(plan);
        assertEquals(Optional.of(new ShortCode("55225")), finland.parse("55225").address());
        assertEquals(
                Optional.of(new ShortCode("55225")),
                finland.parse("55225/TYPE=PLMN").address());
        assertEquals(
                Optional.of(new Msisdn("+358401234567")),
                finland.parse("0401234567").address());
    }

    @Test
    void keepsTheDisplayName() {
        assertEquals(Optional.of("John Doe"), displayName("John Doe <john@foo.com>"));
        assertEquals(Optional.of("Doe, John"), displayName("\"Doe, John\" <john@foo.com>"));
        assertEquals(Optional.of("John"), displayName("john@foo.com (John)"));
        assertEquals(Optional.empty(), displayName("<john@foo.com>"));
        assertEquals(Optional.empty(), displayName("john@foo.com"));
    }

    private Optional<String> displayName(String text) {
        return assertInstanceOf(Valid.class, parser.parse(text)).displayName();
    }

    @Test
    void completesASubscriberNumberByItsOriginator() {
        var america = new AddressParser(NumberingPlan.ofRegion("US"));
        assertEquals(
                Optional.of(new Msisdn("+12015550199")),
                america.parse("555-0199", Optional.of(new Msisdn("+12015550123")))
                        .address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "bob\r\n@x.org", "+3584\u000012", "bob@x.org\u0007x"})
    void refusesControlCharacters(String text) {
        assertEquals(Optional.empty(), parser.parse(text).address());
    }

    @Test
    void looksAtNoMoreThanItsLimit() {
        var name = "n".repeat(AddressParser.MAX_LENGTH - "<bob@x.org>".length());
        assertTrue(parser.parse(name + "<bob@x.org>").address().isPresent());
        var invalid = assertInstanceOf(Invalid.class, parser.parse("n" + name + "<bob@x.org>"));
        assertTrue(invalid.reason().contains("longer"), invalid.reason());
        assertEquals(
                Optional.empty(),
                parser.parse("@".repeat(400) + " ".repeat(100) + "(").address());
    }
}
