package org.heliograph.subscriber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.subscriber.IdentitySettings.ConflictPolicy;
import org.heliograph.subscriber.IdentitySettings.UntrustedPolicy;
import org.junit.jupiter.api.Test;

class IdentitySettingsTest {

    private static IdentitySettings settings(String... keysAndValues) {
        var texts = new java.util.HashMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            texts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return IdentitySettings.of(key -> Optional.ofNullable(texts.get(key)));
    }

    @Test
    void trustsNobodyByDefault() {
        var settings = settings();
        assertEquals(
                IdentityPresets.DEFAULT,
                settings.rules().stream().map(IdentityRule::name).toList());
        assertFalse(settings.trustsAnybody());
        assertTrue(settings.proxies().isEmpty());
        assertEquals(ForwardedBy.ANY, settings.forwarded());
        assertEquals(ConflictPolicy.REFUSE, settings.conflict());
        assertEquals(UntrustedPolicy.IGNORE, settings.untrusted());
    }

    @Test
    void readsRulesInTheirOrder() {
        var settings = settings(
                "identity.rules", "x-imsi, ours , x-network-info",
                "identity.trusted", "10.0.0.0/8",
                "identity.rule.ours.header", "X-Ours",
                "identity.rule.ours.decoder", "aes-gcm:base64",
                "identity.rule.ours.key", "hex:000102030405060708090a0b0c0d0e0f",
                "identity.rule.ours.trusted", "192.0.2.0/24",
                "identity.rule.x-imsi.kind", "National",
                "identity.proxies", "2001:db8::1",
                "identity.forwarded", "x-forwarded-for",
                "identity.conflict", "FIRST",
                "identity.untrusted", "refuse");
        var rules = settings.rules();
        assertEquals(
                List.of("x-imsi", "ours", "x-network-info"),
                rules.stream().map(IdentityRule::name).toList());
        assertEquals(
                List.of("X-IMSI", "X-Ours", "X-Network-Info"),
                rules.stream().map(IdentityRule::header).toList());
        assertEquals(IdentityKind.NATIONAL, rules.get(0).kind());
        assertEquals("192.0.2.0/24", rules.get(1).trusted().toString());
        assertEquals("10.0.0.0/8", rules.get(2).trusted().toString());
        assertTrue(rules.get(2).decoder().readsCommas());
        assertTrue(settings.proxies().contains("2001:db8::1"));
        assertEquals(ForwardedBy.X_FORWARDED_FOR, settings.forwarded());
        assertEquals(ConflictPolicy.FIRST, settings.conflict());
        assertEquals(UntrustedPolicy.REFUSE, settings.untrusted());
        assertTrue(settings.trustsAnybody());
    }

    @Test
    void everyPresetMakesARule() {
        var all = settings("identity.rules", String.join(",", IdentityPresets.names()));
        assertEquals(
                List.copyOf(IdentityPresets.names()),
                all.rules().stream().map(IdentityRule::name).toList());
        assertTrue(IdentityPresets.names().containsAll(IdentityPresets.DEFAULT));
        assertTrue(IdentityPresets.names()
                .containsAll(List.of(
                        "x-msisdn",
                        "x-wap-network-client-msisdn",
                        "x-nokia-msisdn",
                        "x-up-calling-line-id",
                        "x-network-info",
                        "x-imsi",
                        "x-mdn")));
    }

    @Test
    void namesTheKeyAndWhatToWriteInstead() {
        Map.of(
                        "identity.rules=x-msisdn,foo", "identity.rule.foo.header",
                        "identity.rules=x-msisdn,x-msisdn", "once",
                        "identity.rules=bad.name", "bad.name",
                        "identity.trusted=everybody", "identity.trusted: 'everybody'",
                        "identity.proxies=10.0.0.1/8", "identity.proxies: '10.0.0.1/8'",
                        "identity.forwarded=via", "any or x-forwarded-for or forwarded",
                        "identity.conflict=maybe", "identity.conflict: 'maybe' is not known; write refuse or first",
                        "identity.untrusted=maybe", "ignore or refuse",
                        "identity.rule.x-msisdn.decoder=rot13",
                                "identity.rule.x-msisdn.decoder: no decoder is called 'rot13'",
                        "identity.rule.x-msisdn.kind=imei",
                                "identity.rule.x-msisdn.kind: 'imei' is not known; write msisdn")
                .forEach((setting, message) -> {
                    var parts = setting.split("=");
                    var refused =
                            assertThrows(IllegalArgumentException.class, () -> settings(parts[0], parts[1]), setting);
                    assertTrue(refused.getMessage().contains(message), refused.getMessage());
                });
        var refused = assertThrows(
                IllegalArgumentException.class, () -> settings("identity.rule.x-msisdn.header", "X MSISDN"));
        assertTrue(refused.getMessage().startsWith("identity.rule.x-msisdn.header: "), refused.getMessage());
    }

    @Test
    void showsNoKey() {
        var settings = settings(
                "identity.rules", "x-msisdn",
                "identity.rule.x-msisdn.decoder", "rc4:hex",
                "identity.rule.x-msisdn.key", "text:topsecret");
        assertFalse(settings.toString().contains("topsecret"));
        assertFalse(settings.toString().contains("746f70"));
    }
}
