package org.heliograph.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class AddressPropertyTest {
    private static final List<NumberingPlan> PLANS = List.of(
            NumberingPlan.withoutHome(),
            NumberingPlan.ofRegion("FI"),
            NumberingPlan.ofRegion("IT"),
            NumberingPlan.ofRegion("US").withShortCodes(ShortCodes.of("112", "5-6", "0{4}[0-9]+")),
            NumberingPlan.ofRegion("DE").withPrivateNumbers("[0-9]{4}"),
            NumberingPlan.ofRegion("MX"),
            NumberingPlan.ofRegion("AR"),
            NumberingPlan.ofRegion("BR"));

    @Property
    void storesAndReadsBackEveryAddress(@ForAll("addresses") Address address) {
        assertEquals(address, Address.ofText(address.text()));
        assertEquals(address.text(), Address.ofText(address.text()).text());
        assertTrue(address.text().length() <= Address.MAX_TEXT_LENGTH);
    }

    @Property
    void noTwoAddressesShareAText(@ForAll("addresses") Address one, @ForAll("addresses") Address other) {
        assertEquals(one.equals(other), one.text().equals(other.text()));
    }

    @Property
    void readsBackFromAPduWhatItWroteThere(@ForAll("unmistakable") Address address) {
        var parsed = new AddressParser(NumberingPlan.withoutHome()).parse(address.deviceAddress());
        assertEquals(Optional.of(address), parsed.address());
    }

    @Property
    void normalisingTwiceIsNormalisingOnce(@ForAll("dialled") String text, @ForAll("plans") NumberingPlan plan) {
        plan.dialled(text).ifPresent(number -> assertEquals(Optional.of(number), plan.dialled(number.text())));
        plan.fromNetwork(text).ifPresent(number -> assertEquals(Optional.of(number), plan.fromNetwork(number.text())));
    }

    @Property
    void anythingIsAnAddressOrHasAReason(@ForAll @StringLength(max = 600) String text) {
        for (var plan : PLANS) {
            var parsed = new AddressParser(plan).parse(text);
            assertEquals(text, parsed.original());
            if (parsed instanceof ParsedAddress.Invalid invalid) {
                assertTrue(!invalid.reason().isBlank());
            }
            parsed.address().ifPresent(address -> assertEquals(address, Address.ofText(address.text())));
        }
    }

    @Property
    void nearlyAddressesAreAddressesOrHaveAReason(@ForAll("nearly") String text) {
        anythingIsAnAddressOrHasAReason(text);
    }

    @Provide
    Arbitrary<NumberingPlan> plans() {
        return Arbitraries.of(PLANS);
    }

    @Provide
    Arbitrary<String> dialled() {
        var digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18);
        var prefixes = Arbitraries.of(
                "", "", "+", "00", "0", "011", "+44 (0)", "+39 0", "+52 1", "0 15 ", "1", "358", "+549", "+5415");
        return Combinators.combine(prefixes, digits).as(String::concat);
    }

    @Provide
    Arbitrary<String> nearly() {
        return Arbitraries.strings()
                .withChars("+*#0123456789ab:.@<>\"\\()/ ;=,%-_TYPEtypeIPv46LMN\u00fc\u0130\uff0b\u3002")
                .ofMaxLength(60);
    }

    @Provide
    Arbitrary<Address> addresses() {
        return Arbitraries.oneOf(msisdns(), emails(), shortCodes(), others());
    }

    /** Without digits that may be a short code, a private number or one with a trunk zero. */
    @Provide
    Arbitrary<Address> unmistakable() {
        return addresses().filter(address -> {
            if (address instanceof OtherAddress other) {
                return other.type().startsWith("IP");
            }
            if (address instanceof ShortCode code) {
                return code.code().matches("[*#].*|.*[a-z].*");
            }
            return address instanceof EmailAddress || address.text().matches("\\+[1-9]+");
        });
    }

    private static Arbitrary<Address> msisdns() {
        var digits = Arbitraries.strings().numeric();
        return Arbitraries.oneOf(
                        digits.ofMinLength(1).ofMaxLength(15),
                        digits.ofMinLength(3)
                                .ofMaxLength(15)
                                .filter(text -> text.charAt(0) != '0')
                                .map(text -> "+" + text))
                .map(Msisdn::new);
    }

    private static Arbitrary<Address> shortCodes() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(15),
                        Arbitraries.strings()
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(15)
                                .map(text -> "+" + text),
                        Arbitraries.strings()
                                .withChars("0123456789*#")
                                .ofMinLength(1)
                                .ofMaxLength(31)
                                .map(text -> "*" + text),
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(32))
                .map(ShortCode::new);
    }

    private static Arbitrary<Address> emails() {
        var atom = Arbitraries.strings()
                .withChars("abcXYZ019.!#$%&'*+/=?^_`{|}~-\u00e9\u4e2d")
                .ofMinLength(1)
                .ofMaxLength(64);
        var quoted = Arbitraries.strings()
                .withChars("ab @<>(),;:[]./TYPE=")
                .ofMaxLength(62)
                .map(text -> '"' + text + '"');
        var escaped = Arbitraries.strings()
                .withChars("a\\\" @")
                .ofMaxLength(30)
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        var label = Arbitraries.strings().withChars("abcABC019").ofMinLength(1).ofMaxLength(20);
        var domain = Arbitraries.oneOf(
                label.list().ofMinSize(1).ofMaxSize(8).map(labels -> String.join(".", labels)),
                Arbitraries.of("[192.0.2.1]", "[IPv6:2001:db8::1]", "b\u00fccher.example"));
        return Combinators.combine(Arbitraries.oneOf(atom, quoted, escaped), domain)
                .as(EmailAddress::new);
    }

    private static Arbitrary<Address> others() {
        var octet = Arbitraries.integers().between(0, 255);
        var group = Arbitraries.integers().between(0, 0xFFFF).map(Integer::toHexString);
        return Arbitraries.oneOf(
                Combinators.combine(octet, octet, octet, octet)
                        .as((a, b, c, d) -> new OtherAddress(a + "." + b + "." + c + "." + d, "ipv4")),
                group.list().ofSize(8).map(groups -> OtherAddress.ipv6(String.join(":", groups))
                        .orElseThrow()),
                Combinators.combine(
                                Arbitraries.strings()
                                        .withChars("aZ09+-.%_")
                                        .ofMinLength(1)
                                        .ofMaxLength(255),
                                Arbitraries.strings()
                                        .withChars("aZ09_")
                                        .ofMinLength(1)
                                        .ofMaxLength(32))
                        .as(OtherAddress::new));
    }
}
