package org.heliograph.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.config.Settings;
import org.heliograph.ops.OpsSettings.LogFormat;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.Peer;
import org.junit.jupiter.api.Test;

class OpsSettingsTest {

    @Test
    void showsNumbersToItsOwnMachineAndTwoDigitsInTheLogUnlessToldOtherwise() {
        OpsSettings settings = OpsSettings.of(Settings.of(Map.of()));
        assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(settings.numberDigits()).isEqualTo(2);
        assertThat(List.of("127.0.0.1", "::1")).allMatch(settings.metricsFrom()::contains);
        assertThat(List.of("10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "fd00::1", "2001:db8::1"))
                .as("phones of a private core among them")
                .noneMatch(settings.metricsFrom()::contains);
    }

    @Test
    void refusesWhatItCannotDoAndNamesTheKey() {
        refuses("log.format", "xml");
        refuses("log.number-digits", "7");
        refuses("log.number-digits", "-1");
        refuses("ops.metrics-from", "monitoring.example.org");
    }

    @Test
    void believesOfAProxyOnlyWhatTheSettingsSay() {
        MetricsReaders direct = readers(Map.of());
        assertThat(direct.include(peer("10.0.0.1", Optional.empty()))).isTrue();
        assertThat(direct.include(peer("192.0.2.1", Optional.empty()))).isFalse();
        assertThat(direct.include(peer("10.0.0.1", Optional.of("10.0.0.2"))))
                .as("a proxy that nobody named may stand for anybody")
                .isFalse();
        MetricsReaders proxied = readers(Map.of("identity.proxies", "10.0.0.1"));
        assertThat(proxied.include(peer("10.0.0.1", Optional.of("10.0.0.2")))).isTrue();
        assertThat(proxied.include(peer("10.0.0.1", Optional.of("192.0.2.1")))).isFalse();
        assertThat(proxied.include(peer("10.0.0.1", Optional.empty()))).isFalse();
    }

    private static void refuses(String key, String value) {
        Settings settings = Settings.of(Map.of(key, value));
        assertThatThrownBy(() -> OpsSettings.of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key + ":");
    }

    private static MetricsReaders readers(Map<String, String> texts) {
        Settings settings = Settings.of(Map.of("ops.metrics-from", "10.0.0.0/8"));
        IdentitySettings identity = IdentitySettings.of(key -> Optional.ofNullable(texts.get(key)));
        return new MetricsReaders(OpsSettings.of(settings).metricsFrom(), () -> identity);
    }

    private static Peer peer(String address, Optional<String> forwardedFor) {
        return new Peer(
                address,
                header -> header.equals("X-Forwarded-For")
                        ? forwardedFor.map(List::of).orElse(List.of())
                        : List.of());
    }
}
