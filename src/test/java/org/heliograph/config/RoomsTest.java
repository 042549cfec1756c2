package org.heliograph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliograph.charging.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsTest {
    @TempDir
    Path data;

    @Test
    void refusesAtOnceWhatARoomRefuses() {
        for (Map.Entry<String, String> bad : List.of(
                Map.entry("identity.trusted", "loopback"),
                Map.entry("identity.rules", "no-such-preset"),
                Map.entry("numbering.home-region", "Atlantis"),
                Map.entry("numbering.private", "2[0-9"),
                Map.entry("charging.price.sizes", "cheap"),
                Map.entry("bearer", "kannel"),
                Map.entry("bearer", "pap"),
                Map.entry("kannel.trusted", "loopback"),
                Map.entry("pap.trusted", "loopback"),
                Map.entry("udp.phones", "+15550002"),
                Map.entry("delivery.batch", "1001"),
                Map.entry("mm1.client-version", "2.0"),
                Map.entry("public-url", "mmsc.example.org"),
                Map.entry("public-url", "http://mmsc.example.org/?q"),
                Map.entry("charging.records", "mmr1rt, mmr9x"),
                Map.entry("mm1.max-message-size", "9 MiB"))) {
            Rooms rooms = rooms(Map.of(bad.getKey(), bad.getValue()));
            assertThatThrownBy(rooms::refuseWhatRoomsRefuse).as(bad.toString()).isInstanceOf(RuntimeException.class);
        }
        rooms(Map.of()).refuseWhatRoomsRefuse();
        assertThat(data.resolve("admin-token")).exists();
    }

    @Test
    void refusesTimesThatWouldTurnInCircles() {
        for (String key : List.of(
                "delivery.poll",
                "delivery.lease",
                "delivery.retry",
                "delivery.renotify",
                "delivery.acknowledge-grace",
                "delivery.report-lifetime")) {
            assertThatThrownBy(() -> rooms(Map.of(key, "0s"))).hasMessageContaining(key);
        }
        assertThatThrownBy(() -> rooms(Map.of("delivery.renotify", "5m, 0s")))
                .hasMessageContaining("delivery.renotify");
    }

    @Test
    void givesPhonesAnAddressOfEveryKind() {
        assertThat(rooms(Map.of("public-url", "http://[2001:db8::1]:8080/"))
                        .mm1Settings()
                        .publicUrl())
                .isEqualTo("http://[2001:db8::1]:8080");
        assertThat(rooms(Map.of("charging.records", "mmr1rt,MMO1D"))
                        .chargingSettings()
                        .records())
                .containsExactlyInAnyOrder(RecordType.MMR1RT, RecordType.MMO1D);
    }

    @Test
    void findsEveryPathBelowHome() {
        Rooms rooms = rooms(Map.of("subscriber.file", "~/subscribers.csv", "charging.export.directory", "~/charging"));
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(rooms.provisioning().file()).contains(home.resolve("subscribers.csv"));
        assertThat(rooms.chargingSettings().exportDirectory()).isEqualTo(home.resolve("charging"));
    }

    @Test
    void tellsElementsOfTheNetworkWhereToReachUs() {
        var rooms =
                rooms(Map.of("bearer", "pap", "pap.url", "https://ppg.example.net:8443/pap", "public-url", "http://m"));
        assertThat(rooms.papSettings().notifyUrl()).isEqualTo("http://m/pap");
        assertThat(rooms.papSettings().gateway()).isEqualTo("ppg.example.net");
        assertThat(rooms.kannelSettings().receiptUrl()).isEqualTo("http://m/kannel");
        assertThat(rooms(Map.of("pap.notify-url", "http://10.0.0.1/pap"))
                        .papSettings()
                        .notifyUrl())
                .isEqualTo("http://10.0.0.1/pap");
    }

    private Rooms rooms(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("data", data.toString());
        return new Rooms(Settings.of(all));
    }
}
