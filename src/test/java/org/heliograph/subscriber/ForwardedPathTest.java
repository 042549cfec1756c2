package org.heliograph.subscriber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedPathTest {
    private static final TrustedNetworks PROXIES = TrustedNetworks.of("10.0.0.0/24, 2001:db8:aaaa::/48");

    private static SourceAddress source(String remote, ForwardedBy by, String... headers) {
        return new ForwardedPath(PROXIES, by).source(new Peer(remote, name -> Arrays.stream(headers)
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList()));
    }

    @Test
    void takesThePeerUnlessItIsOneOfOurProxies() {
        var spoofed = new String[] {"X-Forwarded-For: 10.9.9.9", "Forwarded: for=10.9.9.9"};
        assertEquals("192.0.2.1", source("192.0.2.1", ForwardedBy.ANY, spoofed).text());
        assertEquals(
                "2001:db8::1", source("2001:db8::1", ForwardedBy.ANY, spoofed).text());
        assertEquals(
                "192.0.2.1",
                source("::ffff:192.0.2.1", ForwardedBy.ANY, spoofed).text());
        assertEquals("unknown", source("10.0.0.1", ForwardedBy.ANY).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1                            | 192.0.2.1",
                "192.0.2.1:4711                       | 192.0.2.1",
                "2001:db8::1                          | 2001:db8::1",
                "[2001:db8::1]                        | 2001:db8::1",
                "[2001:db8::1]:4711                   | 2001:db8::1",
                "::ffff:192.0.2.1                     | 192.0.2.1",
                "10.9.9.9, 192.0.2.1                  | 192.0.2.1",
                "10.9.9.9, 192.0.2.1, 10.0.0.2        | 192.0.2.1",
                "192.0.2.1, 2001:db8:aaaa::1, 10.0.0.2 | 192.0.2.1",
                "garbage, 192.0.2.1                   | 192.0.2.1",
                "10.0.0.3, 10.0.0.2                   | unknown",
                "192.0.2.1, unknown                   | unknown",
                "192.0.2.1, unknown, 10.0.0.2         | unknown",
                "192.0.2.1, example.org               | unknown",
                "192.0.2.1, [::1                      | unknown",
                "'192.0.2.1, '                        | 192.0.2.1",
                "','                                  | unknown"
            })
    void walksXForwardedForFromTheRight(String value, String expected) {
        assertEquals(
                expected,
                source("10.0.0.1", ForwardedBy.ANY, "X-Forwarded-For: " + value).text());
    }

    @Test
    void joinsTheLinesOfARepeatedHeader() {
        assertEquals(
                "192.0.2.1",
                source("10.0.0.1", ForwardedBy.ANY, "X-Forwarded-For: 10.9.9.9", "X-Forwarded-For: 192.0.2.1")
                        .text());
        assertEquals(
                "192.0.2.1",
                source("10.0.0.1", ForwardedBy.ANY, "Forwarded: for=10.9.9.9", "Forwarded: for=192.0.2.1")
                        .text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=192.0.2.1                                    | 192.0.2.1",
                "For=\"192.0.2.1:4711\"                           | 192.0.2.1",
                "for=192.0.2.1;proto=http;by=203.0.113.43         | 192.0.2.1",
                "by=203.0.113.43; FOR=192.0.2.1                   | 192.0.2.1",
                "for=\"[2001:db8:cafe::17]:4711\"                 | 2001:db8:cafe::17",
                "for=\"[2001:db8:cafe::17]\"                      | 2001:db8:cafe::17",
                "for=\"[2001:db8:cafe::17]:_port\"                | 2001:db8:cafe::17",
                "for=[2001:db8::1]:80                             | 2001:db8::1",
                "for=10.9.9.9, for=192.0.2.1                      | 192.0.2.1",
                "for=192.0.2.1, for=10.0.0.2                      | 192.0.2.1",
                "for=\"1\\92.0.2.1\"                              | 192.0.2.1",
                "for=192.0.2.1, for=_hidden                       | unknown",
                "for=192.0.2.1, for=\"_SEVKISEK\"                 | unknown",
                "for=192.0.2.1, for=unknown                       | unknown",
                "for=192.0.2.1, proto=http                        | unknown",
                "for=192.0.2.1, for=\"\"                          | unknown",
                "for=192.0.2.1;for=10.9.9.9                       | unknown",
                "for=\"10.9.9.9, for=192.0.2.1                    | unknown",
                "for=\"10.9.9.9, for=\"[2001:db8::1]\"            | unknown",
                "for=\"10.9.9.9\\, for=\"[2001:db8::1]\"          | unknown",
                "for 192.0.2.1                                    | unknown",
                "192.0.2.1                                        | unknown",
                "for=192.0.2.1,                                   | 192.0.2.1"
            })
    void walksForwardedFromTheRight(String value, String expected) {
        assertEquals(
                expected,
                source("10.0.0.1", ForwardedBy.ANY, "Forwarded: " + value).text());
    }

    @Test
    void believesNeitherHeaderIfTheyDisagree() {
        // our proxy writes one of them and passes on the other, which the phone made up
        var disagreeing = new String[] {"X-Forwarded-For: 192.0.2.1", "Forwarded: for=10.9.9.9"};
        assertEquals("unknown", source("10.0.0.1", ForwardedBy.ANY, disagreeing).text());
        assertEquals(
                "192.0.2.1",
                source("10.0.0.1", ForwardedBy.X_FORWARDED_FOR, disagreeing).text());
        assertEquals(
                "10.9.9.9",
                source("10.0.0.1", ForwardedBy.FORWARDED, disagreeing).text());
        var agreeing = new String[] {"X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1"};
        assertEquals("192.0.2.1", source("10.0.0.1", ForwardedBy.ANY, agreeing).text());
    }

    @Test
    void believesNoHeaderWithoutBound() {
        assertEquals(
                "unknown",
                source("10.0.0.1", ForwardedBy.ANY, "X-Forwarded-For: " + "1.1.1.1,".repeat(2_000) + "192.0.2.1")
                        .text());
        assertEquals(
                "unknown",
                source("10.0.0.1", ForwardedBy.ANY, "Forwarded: " + "for=1.1.1.1,".repeat(2_000) + "for=192.0.2.1")
                        .text());
    }

    @Test
    void knowsNoSourceWithoutAnIpAddress() {
        assertEquals("unknown", source("", ForwardedBy.ANY).text());
        assertEquals("unknown", source("localhost", ForwardedBy.ANY).text());
        assertEquals("unknown", source(null, ForwardedBy.ANY).text());
    }

    /** Whatever a phone writes in front, the hop our proxy appended stays the source, or there is none. */
    @Property
    void aPhoneNeverChoosesItsSource(@ForAll @StringLength(max = 80) String invented) {
        var claims = List.of(invented, "for=\"" + invented, "for=10.9.9.9," + invented, "for=\"" + invented + "\\");
        for (var claim : claims) {
            for (var appended : List.of("for=192.0.2.1", "for=\"192.0.2.1:80\";by=\"[2001:db8::5]\"")) {
                var found = source("10.0.0.1", ForwardedBy.FORWARDED, "Forwarded: " + claim + ", " + appended)
                        .text();
                assertTrue(found.equals("192.0.2.1") || found.equals("unknown"), claim);
            }
            var listed = source("10.0.0.1", ForwardedBy.X_FORWARDED_FOR, "X-Forwarded-For: " + claim + ", 192.0.2.1")
                    .text();
            assertTrue(listed.equals("192.0.2.1") || listed.equals("unknown"), claim);
        }
    }
}
