package org.heliograph.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingPlanTest {
    private static final NumberingPlan LAB = NumberingPlan.withoutHome();

    @ParameterizedTest
    @CsvSource({
        "FI, +358 40-123.4567, +358401234567",
        "FI, 00358401234567, +358401234567",
        "FI, 99900358401234567, ''",
        "FI, 0401234567, +358401234567",
        "FI, 040 123 4567, +358401234567",
        "FI, 358401234567, +358401234567",
        "FI, 00393312345678, +393312345678",
        "FI, 0099912345, +99912345",
        "IT, 06 1234 5678, +390612345678",
        "IT, +39 (0)6 1234 5678, +390612345678",
        "IT, 333 1234567, +393331234567",
        "GB, +44 (0)20 7946 0000, +442079460000",
        "GB, 00 44 (0) 20 7946 0000, +442079460000",
        "US, (201) 555-0123, +12015550123",
        "US, 1 201 555 0123, +12015550123",
        "US, 011 358 40 1234567, +358401234567",
        "US, 011 999 12345, +99912345",
        "US, 00358401234567, +358401234567",
        "US, 0030000000, +30000000",
        "BR, 0 15 03235603383, +553235603383",
        "AU, 0011 358 40 1234567, +358401234567",
        "AU, 0412 345 678, +61412345678",
        "DE, 0151 23456789, +4915123456789",
        "SE, 46701234567, +46701234567"
    })
    void readsWhatIsDialledAtHome(String region, String dialled, String expected) {
        var found = NumberingPlan.ofRegion(region).dialled(dialled).map(Msisdn::text);
        assertEquals(Optional.of(expected).filter(text -> !text.isEmpty()), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FI", "US", "DE", "IT", "FK"})
    void keepsNumbersThatNoPlanLists(String region) {
        var plan = NumberingPlan.ofRegion(region);
        assertEquals(Optional.of(new Msisdn("+15550001")), plan.dialled("+15550001"));
        assertEquals(Optional.of(new Msisdn("+99912345")), plan.dialled("+99912345"));
        assertEquals(Optional.of(new Msisdn("+123")), plan.dialled("+123"));
        assertEquals(Optional.of(new Msisdn("2001")), plan.dialled("2001"));
        assertEquals(Optional.of(new Msisdn("2001")), plan.fromNetwork("2001"));
        assertEquals(Optional.of(new Msisdn("+15550001")), plan.fromNetwork("15550001"));
        assertEquals(Optional.of(new Msisdn("+15550001")), plan.fromNetwork("+15550001"));
    }

    @Test
    void findsTheSameSubscriberInALaboratoryHoweverItIsWritten() {
        for (var number : new String[] {"15550001", "+15550001", "0015550001", "+1 555-0001"}) {
            assertEquals(Optional.of(new Msisdn("+15550001")), LAB.dialled(number), number);
            assertEquals(Optional.of(new Msisdn("+15550001")), LAB.fromNetwork(number), number);
        }
        assertEquals(Optional.of(new Msisdn("0000000001")), LAB.dialled("0000000001"));
        assertEquals(Optional.of(new Msisdn("0000000001")), LAB.fromNetwork("0000000001"));
        assertEquals(Optional.of(new Msisdn("0401234567")), LAB.dialled("0401234567"));
    }

    @Test
    void neverAltersAnInternationalNumberOfTheNetwork() {
        // the trunk zero would go if somebody had dialled it
        assertEquals(
                Optional.of(new Msisdn("+4402079460000")),
                NumberingPlan.ofRegion("GB").fromNetwork("4402079460000"));
        assertEquals(
                Optional.of(new Msisdn("+5215512345678")),
                NumberingPlan.ofRegion("MX").fromNetwork("5215512345678"));
        assertEquals(
                Optional.of(new Msisdn("+5215512345678")),
                NumberingPlan.ofRegion("FI").dialled("00 52 1 55 1234 5678"));
    }

    @Test
    void understandsANationalNumberOfTheNetworkOnlyWithItsTrunkPrefix() {
        var finland = NumberingPlan.ofRegion("FI");
        assertEquals(Optional.of(new Msisdn("+358401234567")), finland.fromNetwork("0401234567"));
        assertEquals(Optional.of(new Msisdn("+358401234567")), finland.fromNetwork("00358401234567"));
        assertEquals(Optional.of(new Msisdn("+401234567")), finland.fromNetwork("401234567"));
    }

    @Test
    void takesTheAreaOfTheOriginatorForASubscriberNumber() {
        var america = NumberingPlan.ofRegion("US");
        var originator = Optional.of(new Msisdn("+12015550123"));
        assertEquals(Optional.of(new Msisdn("+12015550199")), america.dialled("555-0199", originator));
        assertEquals(Optional.empty(), america.dialled("555-0199"));
        assertEquals(Optional.empty(), america.dialled("555-0199", Optional.of(new Msisdn("2001"))));
    }

    @Test
    void looksAtShortCodesFirst() {
        var plan =
                NumberingPlan.ofRegion("FI").withShortCodes(ShortCodes.of("112, 0401234567, INFO", "5-6", "17[0-9]"));
        for (var code : new String[] {"112", "040 123 4567", "55225", "552250", "179"}) {
            assertTrue(plan.shortCode(code).isPresent(), code);
            assertEquals(Optional.empty(), plan.dialled(code), code);
        }
        assertEquals(Optional.of(new ShortCode("info")), Optional.of(new ShortCode("Info")));
        assertEquals(Optional.empty(), plan.shortCode("2001"));
        assertEquals(Optional.of(new Msisdn("2001")), plan.dialled("2001"));
        assertEquals(Optional.of(new Msisdn("55225")), plan.fromNetwork("55225"), "a subscriber is no short code");
    }

    @Test
    void putsThePrivateNumbersTheOperatorNamesBeforeTheNationalPlan() {
        var plan = NumberingPlan.ofRegion("FI").withPrivateNumbers("0?40[0-9]{7}|9[0-9]{7}");
        assertEquals(Optional.of(new Msisdn("0401234567")), plan.dialled("040 1234567"));
        assertEquals(Optional.of(new Msisdn("98765432")), plan.dialled("98765432"));
        assertEquals(Optional.of(new Msisdn("98765432")), plan.fromNetwork("98765432"));
        assertEquals(Optional.of(new Msisdn("+358501234567")), plan.dialled("0501234567"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*100#",
                "#31#0401234567",
                "*123",
                "**",
                "",
                " ",
                "+",
                "++358401234567",
                "0401234567a",
                "+0401234567",
                "+12",
                "+1234567890123456",
                "0000000000000000",
                "12345678901234567890123456789012345",
                "four",
                "+358+40"
            })
    void refusesWhatIsNoNumber(String text) {
        assertEquals(Optional.empty(), LAB.dialled(text));
        assertEquals(Optional.empty(), NumberingPlan.ofRegion("FI").dialled(text));
    }

    @Test
    void readsDigitsOfOtherScriptsAndForgivesInvisibleMarks() {
        assertEquals(
                Optional.of(new Msisdn("+358401234567")),
                LAB.dialled("\u202A\uFF0B358\u00A040\u2011123\u200E4567\u202C"));
        assertEquals(Optional.of(new Msisdn("+20123456789")), LAB.dialled("+\u0662\u0660\u0661\u0662\u0663456789"));
    }

    @Test
    void saysWhatToWriteInsteadOfABadSetting() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> NumberingPlan.ofRegion("Finland"))
                .getMessage()
                .contains("ISO 3166"));
        assertThrows(IllegalArgumentException.class, () -> LAB.withPrivateNumbers("[0-9"));
        assertThrows(IllegalArgumentException.class, () -> ShortCodes.of("", "6-3", ""));
        assertThrows(IllegalArgumentException.class, () -> ShortCodes.of("", "three", ""));
        assertThrows(IllegalArgumentException.class, () -> ShortCodes.of("1 2", "", ""));
        assertThrows(IllegalArgumentException.class, () -> ShortCodes.of("", "", "("));
        assertEquals(ShortCodes.NONE, ShortCodes.of("", "", " "));
    }
}
