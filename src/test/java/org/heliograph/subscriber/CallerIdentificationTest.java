package org.heliograph.subscriber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Msisdn;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.Explanation.Outcome;
import org.heliograph.subscriber.Identification.Reason;
import org.heliograph.subscriber.Identification.Recognised;
import org.heliograph.subscriber.Identification.Unrecognised;
import org.heliograph.subscriber.IdentityEvents.Kind;
import org.junit.jupiter.api.Test;

class CallerIdentificationTest {
    private static final String GATEWAY = "10.20.0.1";
    private static final String PROXY = "10.0.0.1";
    private static final String PHONE = "198.51.100.7";

    private final IdentityEvents events = new IdentityEvents();

    private CallerIdentification callers(String... keysAndValues) {
        var texts = new HashMap<String, String>();
        texts.put("identity.rules", "x-msisdn, x-nokia-msisdn, x-imsi");
        texts.put("identity.trusted", "10.20.0.0/16, 2001:db8:20::/48");
        texts.put("identity.proxies", "10.0.0.0/24");
        for (var i = 0; i < keysAndValues.length; i += 2) {
            texts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        var settings = IdentitySettings.of(key -> Optional.ofNullable(texts.get(key)));
        return new CallerIdentification(() -> settings, () -> NumberingPlan.ofRegion("FI"), events);
    }

    private static Peer peer(String remote, String... headers) {
        return new Peer(remote, name -> Arrays.stream(headers)
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .toList());
    }

    private static Caller recognised(Identification identification) {
        return assertInstanceOf(Recognised.class, identification).caller();
    }

    private static Reason reason(Identification identification) {
        return assertInstanceOf(Unrecognised.class, identification).reason();
    }

    private long count(Kind kind) {
        return events.counts().get(kind);
    }

    @Test
    void recognisesTheNumberATrustedGatewayAdds() {
        var caller = recognised(callers().identify(peer(GATEWAY, "X-MSISDN: 358401234567")));
        assertEquals(Optional.of(new Msisdn("+358401234567")), caller.msisdn());
        assertEquals(Optional.empty(), caller.imsi());
        assertEquals("x-msisdn", caller.rule());
        assertEquals(GATEWAY, caller.source());
        assertEquals(1, count(Kind.RECOGNISED));
    }

    @Test
    void recognisesThroughIpv6AndMappedAddresses() {
        assertEquals(
                "2001:db8:20::1",
                recognised(callers().identify(peer("2001:db8:20:0:0:0:0:1", "X-MSISDN: 2001")))
                        .source());
        assertEquals(
                GATEWAY,
                recognised(callers().identify(peer("::ffff:10.20.0.1", "X-MSISDN: 2001")))
                        .source());
    }

    @Test
    void recognisesTheImsi() {
        var caller = recognised(callers().identify(peer(GATEWAY, "X-IMSI: 244051234567890")));
        assertEquals(Optional.of(new Imsi("244051234567890")), caller.imsi());
        assertEquals(Optional.empty(), caller.msisdn());
        assertEquals("x-imsi", caller.rule());
    }

    /** 001 01 is the network of laboratories; its zeroes are no international prefix. */
    @Test
    void recognisesTheImsiOfATestNetwork() {
        var caller = recognised(callers().identify(peer(GATEWAY, "X-IMSI: 001010000000002")));
        assertEquals(Optional.of(new Imsi("001010000000002")), caller.imsi());
    }

    @Test
    void keepsNumberAndImsiTogether() {
        var caller = recognised(
                callers().identify(peer(GATEWAY, "X-IMSI: 244051234567890", "X-Nokia-MSISDN: 358401234567")));
        assertEquals(Optional.of(new Msisdn("+358401234567")), caller.msisdn());
        assertEquals(Optional.of(new Imsi("244051234567890")), caller.imsi());
        assertEquals("x-nokia-msisdn", caller.rule());
        assertEquals(0, count(Kind.CONFLICT));
    }

    @Test
    void readsANationalNumberByTheHomePlan() {
        var america = new CallerIdentification(
                () -> IdentitySettings.of(key -> Optional.ofNullable(
                        switch (key) {
                            case "identity.rules" -> "x-mdn";
                            case "identity.trusted" -> "10.20.0.0/16";
                            default -> null;
                        })),
                () -> NumberingPlan.ofRegion("US"),
                events);
        var caller = recognised(america.identify(peer(GATEWAY, "X-MDN: 2015550123")));
        assertEquals(Optional.of(new Msisdn("+12015550123")), caller.msisdn());
    }

    @Test
    void trustsNobodyUntilTold() {
        var untold = callers("identity.trusted", "");
        assertEquals(Reason.UNTRUSTED_SOURCE, reason(untold.identify(peer("127.0.0.1", "X-MSISDN: 358401234567"))));
        assertEquals(Reason.UNTRUSTED_SOURCE, reason(untold.identify(peer("::1", "X-MSISDN: 358401234567"))));
        assertEquals(2, count(Kind.UNTRUSTED_HEADER));
    }

    @Test
    void ignoresWhatAPhoneSaysOfItself() {
        assertEquals(Reason.UNTRUSTED_SOURCE, reason(callers().identify(peer(PHONE, "X-MSISDN: 358401234567"))));
        assertEquals(
                Reason.UNTRUSTED_SOURCE,
                reason(callers().identify(peer(PHONE, "X-MSISDN: 358401234567", "X-Forwarded-For: " + GATEWAY))));
        assertEquals(
                Reason.UNTRUSTED_SOURCE,
                reason(callers().identify(peer(PHONE, "X-MSISDN: 358401234567", "Forwarded: for=" + GATEWAY))));
    }

    @Test
    void findsTheGatewayInFrontOfOurProxy() {
        var caller = recognised(callers()
                .identify(peer(PROXY, "X-MSISDN: 358401234567", "X-Forwarded-For: " + PHONE + ", " + GATEWAY)));
        assertEquals(GATEWAY, caller.source());
        assertEquals(
                GATEWAY,
                recognised(callers()
                                .identify(peer(
                                        PROXY,
                                        "X-MSISDN: 358401234567",
                                        "Forwarded: for=" + PHONE + ", for=" + GATEWAY)))
                        .source());
    }

    @Test
    void doesNotLetAPhonePoseAsTheGatewayInFrontOfOurProxy() {
        // the phone put the gateway's address there; our proxy appended the phone's
        var headers = new String[] {"X-MSISDN: 358401234567", "X-Forwarded-For: " + GATEWAY + ", " + PHONE};
        assertEquals(Reason.UNTRUSTED_SOURCE, reason(callers().identify(peer(PROXY, headers))));
        var both = new String[] {"X-MSISDN: 358401234567", "X-Forwarded-For: " + PHONE, "Forwarded: for=" + GATEWAY};
        assertEquals(Reason.UNTRUSTED_SOURCE, reason(callers().identify(peer(PROXY, both))));
        var hidden = new String[] {"X-MSISDN: 358401234567", "Forwarded: for=" + GATEWAY + ", for=_hidden"};
        assertEquals(Reason.UNTRUSTED_SOURCE, reason(callers().identify(peer(PROXY, hidden))));
    }

    @Test
    void doesNotTrustAProxyForLyingInATrustedNetwork() {
        // our proxy is inside the trusted network, but it only forwards
        var wide = callers("identity.trusted", "10.0.0.0/8");
        assertEquals(
                Reason.UNTRUSTED_SOURCE,
                reason(wide.identify(peer(PROXY, "X-MSISDN: 358401234567", "X-Forwarded-For: " + PHONE))));
    }

    @Test
    void doesNotTrustAProxyThatNamesNobody() {
        var wide = callers("identity.trusted", "10.0.0.0/8");
        var refused = assertInstanceOf(Unrecognised.class, wide.identify(peer(PROXY, "X-MSISDN: 358401234567")));
        assertEquals(Reason.UNTRUSTED_SOURCE, refused.reason());
        assertTrue(refused.explanation().contains("identity.proxies"), refused.explanation());
    }

    @Test
    void letsAGatewayWithoutAProxyReportThePhonesAddress() {
        var caller =
                recognised(callers().identify(peer(GATEWAY, "X-MSISDN: 358401234567", "X-Forwarded-For: " + PHONE)));
        assertEquals(GATEWAY, caller.source());
    }

    @Test
    void trustsEachRuleOnlyInItsOwnNetworks() {
        var callers = callers("identity.rule.x-nokia-msisdn.trusted", "192.0.2.7");
        assertEquals(
                "x-nokia-msisdn",
                recognised(callers.identify(peer("192.0.2.7", "X-Nokia-MSISDN: 2001", "X-MSISDN: 2002")))
                        .rule());
        assertEquals(
                "x-msisdn",
                recognised(callers.identify(peer(GATEWAY, "X-Nokia-MSISDN: 2001", "X-MSISDN: 2002")))
                        .rule());
        assertEquals(2, count(Kind.UNTRUSTED_HEADER));
    }

    @Test
    void refusesAnUntrustedHeaderIfToldTo() {
        var strict = callers("identity.untrusted", "refuse", "identity.rule.x-nokia-msisdn.trusted", "192.0.2.7");
        assertEquals(
                Reason.UNTRUSTED_SOURCE,
                reason(strict.identify(peer(GATEWAY, "X-MSISDN: 2001", "X-Nokia-MSISDN: 2001"))));
        assertEquals(
                Optional.of(new Msisdn("2001")),
                recognised(strict.identify(peer(GATEWAY, "X-MSISDN: 2001"))).msisdn());
    }

    @Test
    void refusesTwoDifferentNumbers() {
        var conflicts = List.of(
                peer(GATEWAY, "X-MSISDN: 358401234567", "X-MSISDN: 358409999999"),
                peer(GATEWAY, "X-MSISDN: 358401234567, 358409999999"),
                peer(GATEWAY, "X-MSISDN: 358401234567", "X-Nokia-MSISDN: 358409999999"),
                peer(GATEWAY, "X-IMSI: 244051234567890", "X-IMSI: 244051234567891"));
        for (var peer : conflicts) {
            var refused = assertInstanceOf(Unrecognised.class, callers().identify(peer));
            assertEquals(Reason.CONFLICT, refused.reason());
            assertFalse(refused.explanation().matches("(?s).*[0-9]{5}.*"), refused.explanation());
        }
        assertEquals(conflicts.size(), count(Kind.CONFLICT));
    }

    @Test
    void takesTheFirstOfTwoDifferentNumbersIfToldTo() {
        var lenient = callers("identity.conflict", "first");
        var caller = recognised(lenient.identify(
                peer(GATEWAY, "X-Nokia-MSISDN: 358409999999", "X-MSISDN: 358401234567", "X-MSISDN: 358407777777")));
        assertEquals(Optional.of(new Msisdn("+358401234567")), caller.msisdn());
        assertEquals("x-msisdn", caller.rule());
        assertEquals(1, count(Kind.CONFLICT));
        assertEquals(1, count(Kind.RECOGNISED));
    }

    @Test
    void seesThatHeadersAgreeHoweverTheyAreWritten() {
        var caller = recognised(callers()
                .identify(peer(
                        GATEWAY,
                        "X-MSISDN: 358401234567, +358401234567",
                        "X-MSISDN: 00358401234567",
                        "X-Nokia-MSISDN: \"tel:+358401234567\"",
                        "x-nokia-msisdn: 0401234567")));
        assertEquals(Optional.of(new Msisdn("+358401234567")), caller.msisdn());
        assertEquals(0, count(Kind.CONFLICT));
    }

    @Test
    void saysThatATrustedHeaderCannotBeRead() {
        for (var value : List.of(
                "", "unknown", "0", "358401234567; DROP TABLE", "9".repeat(5_000), "2001,".repeat(17) + "2001")) {
            assertEquals(Reason.UNREADABLE, reason(callers().identify(peer(GATEWAY, "X-MSISDN: " + value))), value);
        }
        assertEquals(Reason.UNREADABLE, reason(callers().identify(peer(GATEWAY, "X-IMSI: 12345"))));
        assertEquals(7, count(Kind.UNREADABLE_HEADER));
    }

    @Test
    void goesOnAfterAHeaderThatCannotBeRead() {
        assertEquals(
                "x-nokia-msisdn",
                recognised(callers().identify(peer(GATEWAY, "X-MSISDN: -", "X-Nokia-MSISDN: 2001")))
                        .rule());
    }

    @Test
    void saysThatNobodyToldWhoIsCalling() {
        assertEquals(Reason.NO_HEADER, reason(callers().identify(peer(GATEWAY))));
        assertEquals(Reason.NO_HEADER, reason(callers().identify(new Peer(GATEWAY, name -> null))));
        assertEquals(2, count(Kind.NO_HEADER));
    }

    @Test
    void explainsTheSameWalkWithoutCountingIt() {
        var callers = callers(
                "identity.rule.x-nokia-msisdn.trusted", "192.0.2.7", "identity.rule.x-nokia-msisdn.header", "X-Ours");
        var peer = peer(GATEWAY, "X-MSISDN: 358401234567", "X-Ours: 358401234567", "X-IMSI: x");
        var explanation = callers.explain(peer);
        assertEquals(
                List.of(Outcome.READ, Outcome.UNTRUSTED, Outcome.UNREADABLE),
                explanation.steps().stream().map(Explanation.Step::outcome).toList());
        assertEquals(GATEWAY, explanation.source().text());
        assertTrue(
                explanation.steps().get(0).told().contains("+**********67"),
                explanation.steps().get(0).told());
        assertEquals(
                0, events.counts().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(explanation.verdict(), callers.identify(peer));
    }

    @Test
    void showsNoNumberAndNoForeignTextInItsExplanations() {
        var told = callers()
                .explain(peer(PHONE, "X-MSISDN: <b>358401234567</b>", "X-Forwarded-For: <i>"))
                .toString();
        assertFalse(told.contains("358401234567"), told);
        assertFalse(told.contains("<b>"), told);
        var recognised = callers()
                .explain(peer(GATEWAY, "X-MSISDN: 358401234567", "X-IMSI: 244051234567890"))
                .toString();
        assertFalse(recognised.contains("4012345") || recognised.contains("0512345"), recognised);
    }
}
