package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.heliograph.Hex;
import org.heliograph.config.SettingsOfSmscs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 000000000001000R",
        "PT-5S, 000000000001000R",
        "PT1H, 000000010000000R",
        "PT26H3M4S, 000001020304000R",
        "P90D, 000030000000000R"
    })
    void writesValidityAsATimeFromNow(Duration validity, String written) {
        assertThat(ValidityPeriod.of(validity)).isEqualTo(written);
    }

    @Test
    void waitsLongerAfterEachFailureUpToALimit() {
        var backoff = new Backoff();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 100; i++) backoff.next();
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(30));
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000F", "00000000", "7FFFFFFF", "80000000", "FFFFFFFF", "00020000"})
    void believesNoLengthThatNoPduHas(String length) {
        var octets = Hex.octets(length + "80000009 00000000 00000001").toArray();
        var in = new DataInputStream(new ByteArrayInputStream(octets));
        assertThatThrownBy(() -> new BoundedPduReader().readPDUHeader(in))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageContaining("command_length");
    }

    @ParameterizedTest
    @CsvSource({
        "host, ''",
        "port, 65536",
        "system-id, a-name-of-sixteen",
        "password, nine-char",
        "password, päss",
        "system-type, of-thirteen-ch",
        "service-type, sixsix",
        "source, a-source-address-of-21",
        "source-ton, 7",
        "source-npi, 2",
        "dest-ton, 256",
        "dest-npi, x",
        "data-coding, 0x100",
        "window, 0",
        "window, 1001",
        "throughput, -1",
        "enquire-link, 0s",
        "timeout, 2h",
        "prefixes, all",
        "carry, smoke",
        "reference-bits, 7",
        "receipt-ids, octal",
        "registered-delivery, yes",
        "message-mode, 3",
        "content-type, long",
        "tls, maybe"
    })
    void refusesASettingAndNamesItsKey(String part, String value) {
        var key = "smpp.smsc.a." + part;
        var settings = new java.util.HashMap<>(Map.of("smpp.smscs", "a", "smpp.smsc.a.host", "127.0.0.1"));
        settings.put(key, value);
        assertThatThrownBy(() -> SettingsOfSmscs.of(settings))
                .hasMessageStartingWith(key)
                .message()
                .satisfies(it -> assertThat(part.equals("password") && it.contains(value))
                        .isFalse());
    }

    @Test
    void refusesNamesThatMakeNoKeyOrStandTwice() {
        assertThatThrownBy(() -> SettingsOfSmscs.of(Map.of("smpp.smscs", "a.b")))
                .hasMessageContaining("smpp.smscs");
        assertThatThrownBy(() -> SettingsOfSmscs.of(Map.of("smpp.smscs", "a, a")))
                .hasMessageContaining("twice");
    }

    @Test
    void keepsThePasswordToItself() {
        var settings = SettingsOfSmscs.of(
                Map.of("smpp.smscs", "a", "smpp.smsc.a.host", "h", "smpp.smsc.a.password", "hushhush"));
        assertThat(settings.toString()).doesNotContain("hushhush");
    }
}
