package org.heliograph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                Map.entry("mm1.max-message-size", "9 MiB"))) {
            Rooms rooms = rooms(Map.of(bad.getKey(), bad.getValue()));
            assertThatThrownBy(rooms::refuseWhatRoomsRefuse).as(bad.toString()).isInstanceOf(RuntimeException.class);
        }
        rooms(Map.of()).refuseWhatRoomsRefuse();
        assertThat(data.resolve("admin-token")).exists();
    }

    @Test
    void findsEveryPathBelowHome() {
        Rooms rooms = rooms(Map.of("subscriber.file", "~/subscribers.csv", "charging.export.directory", "~/charging"));
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(rooms.provisioning().file()).contains(home.resolve("subscribers.csv"));
        assertThat(rooms.chargingSettings().exportDirectory()).isEqualTo(home.resolve("charging"));
    }

    private Rooms rooms(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("data", data.toString());
        return new Rooms(Settings.of(all));
    }
}
