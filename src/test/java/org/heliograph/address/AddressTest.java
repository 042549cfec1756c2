package org.heliograph.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void keepsAPrivateNumberAndAShortCodeOfTheSameDigitsApart() {
        Address number = new Msisdn("2001");
        Address code = new ShortCode("2001");
        assertNotEquals(number, code);
        assertNotEquals(number.text(), code.text());
        assertEquals(number, Address.ofText(number.text()));
        assertEquals(code, Address.ofText(code.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "+358401234567, +**********67",
        "2001, **01",
        "67, **",
        "7, *",
        "short:55225, short:***25",
        "short:*100#, short:**00#",
        "bob.smith@example.org, ***.***th@example.org",
        "10.20.30.40/TYPE=IPv4, **.**.**.40/TYPE=IPv4"
    })
    void showsOnlyTheLastTwoDigitsInLogs(String text, String masked) {
        var address = Address.ofText(text);
        assertEquals(masked, address.masked());
        assertEquals(masked, address.toString());
        assertEquals(masked, "" + new ParsedAddress.Valid("original", address, Optional.of("Bob")));
    }

    @ParameterizedTest
    @CsvSource({
        "+358401234567, +358401234567/TYPE=PLMN",
        "short:55225, 55225",
        "bob@example.org, bob@example.org",
        "10.20.30.40/TYPE=IPv4, 10.20.30.40/TYPE=IPv4"
    })
    void writesTheFormOfAPdu(String text, String deviceAddress) {
        assertEquals(deviceAddress, Address.ofText(text).deviceAddress());
    }

    @Test
    void tellsPrivateNumbersFromInternationalOnes() {
        assertEquals("358401234567", new Msisdn("+358401234567").digits());
        assertEquals("2001", new Msisdn("2001").digits());
        assertFalse(new Msisdn("2001").isInternational());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+12",
                "+0123456",
                "+1234567890123456",
                "1234567890123456",
                "abc",
                "short:",
                "short:a b",
                "@",
                "a@",
                "x/TYPE=",
                "x y/TYPE=Z",
                "1.2.3/TYPE=IPv4",
                "01.2.3.4/TYPE=IPv4",
                "::1::/TYPE=IPv6",
                "::ffff:1.2.3.4/TYPE=IPv6",
                "\u0663\u0664\u0665"
            })
    void refusesATextThatNoAddressHas(String text) {
        assertThrows(IllegalArgumentException.class, () -> Address.ofText(text));
    }

    /** A domain grows when it becomes ASCII. What cannot be read back from the database must not get there. */
    @Test
    void refusesAnAddressThatBecomesTooLong() {
        var quoted = '"' + "\\\"".repeat(62) + '"';
        var domain = String.join(".", Collections.nCopies(30, "\u4e2d"));
        assertEquals(Optional.empty(), EmailAddress.of(quoted + '@' + domain));
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress(quoted, domain));
        var shorter = EmailAddress.of(quoted + "@\u4e2d.example").orElseThrow();
        assertEquals(shorter, Address.ofText(shorter.text()));
    }
}
