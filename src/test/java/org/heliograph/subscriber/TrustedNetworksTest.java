package org.heliograph.subscriber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedNetworksTest {

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.20.255.1, true",
        "10.20.0.0/16, 10.21.0.1, false",
        "10.20.0.0/16, ::ffff:10.20.255.1, true",
        "10.20.0.0/16, 0:0:0:0:0:ffff:a14:1, true",
        "10.20.0.0/16, ::10.20.255.1, false",
        "::ffff:10.20.0.0/112, 10.20.255.1, true",
        "::ffff:10.20.0.0/112, 10.21.0.1, false",
        "::ffff:10.20.0.1, 10.20.0.1, true",
        "::ffff:10.20.0.1, 10.20.0.2, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:DB8:FFFF:0:0:0:0:1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::/0, 10.0.0.1, false",
        "0.0.0.0/0, 2001:db8::1, false",
        "0.0.0.0/0, 192.0.2.1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.7/32, 192.0.2.8, false",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1%0, true"
    })
    void containsAddressesInEveryNotation(String networks, String address, boolean expected) {
        assertEquals(expected, TrustedNetworks.of(networks).contains(address));
    }

    @Test
    void readsAList() {
        var networks = TrustedNetworks.of(" 10.0.0.0/8 , 2001:db8::/32,192.0.2.7,");
        assertTrue(networks.contains("10.1.2.3"));
        assertTrue(networks.contains("2001:db8::1"));
        assertTrue(networks.contains("192.0.2.7"));
        assertFalse(networks.contains("192.0.2.6"));
        assertEquals("10.0.0.0/8, 2001:db8::/32, 192.0.2.7", networks.toString());
    }

    @Test
    void trustsNobodyByDefault() {
        assertTrue(TrustedNetworks.of("").isEmpty());
        assertFalse(TrustedNetworks.NONE.contains("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.org",
                "10.0.0",
                "10",
                "0x0a000001",
                "167772161",
                "010.0.0.1",
                "10.0.0.*",
                "10.0.0.1-5",
                "10.0.0.0/8",
                "*",
                "10.0.0.256",
                "[::1]",
                "::1]",
                "1::2::3",
                "10.0.0.1, 10.0.0.2",
                "4)+k&C#VzJ4br>0wv%Yp"
            })
    void findsNothingInWhatIsNoAddress(String text) {
        assertFalse(TrustedNetworks.of("0.0.0.0/0, ::/0").contains(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "example.org/8",
                "10.0.0",
                "10.0.0.0/33",
                "10.0.0.0/255.0.0.0",
                "2001:db8::/129",
                "10.*.0.0",
                "10.0.0.0-10.0.0.9",
                "/8",
                "*",
                "10.0.0.0/08x"
            })
    void refusesWhatIsNoNetwork(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> TrustedNetworks.of(text));
        assertTrue(refused.getMessage().contains(text), refused.getMessage());
        assertTrue(refused.getMessage().contains("10.20.0.0/16"), refused.getMessage());
    }

    @Test
    void asksWhatAnAddressWithAPrefixMeans() {
        var refused = assertThrows(IllegalArgumentException.class, () -> TrustedNetworks.of("10.1.2.3/8"));
        assertTrue(refused.getMessage().contains("10.0.0.0/8"), refused.getMessage());
    }
}
