package org.heliograph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.heliograph.relay.FromMismatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void takesTheTableWhereNothingIsSet() {
        Settings settings = Settings.load(new Properties(), Map.of());
        assertThat(settings.get(SettingsTable.MAX_MESSAGE_SIZE)).isEqualTo(2L << 20);
        assertThat(settings.get(SettingsTable.DUPLICATE_WINDOW)).isEqualTo(Duration.ofDays(1));
        assertThat(settings.get(SettingsTable.FROM_MISMATCH)).isEqualTo(FromMismatch.REPLACE);
        assertThat(settings.text("identity.trusted")).isEmpty();
    }

    @Test
    void readsEveryFallbackOfTheTable() {
        for (Setting<?> row : SettingsTable.rows()) {
            if (!row.isFamily() && !row.fallback().isEmpty()) {
                assertThat(row.read(row.fallback())).as(row.key()).isNotNull();
            }
        }
    }

    @Test
    void putsSystemPropertyOverEnvironmentOverFile() throws IOException {
        Properties system = file("domain = file.example\nrelay.max-recipients = 1\nmm1.limit.parts = 7\n");
        system.setProperty("heliograph.domain", "system.example");
        Map<String, String> environment =
                Map.of("HELIOGRAPH_DOMAIN", "environment.example", "HELIOGRAPH_RELAY_MAX_RECIPIENTS", "2");
        Settings settings = Settings.load(system, environment);
        assertThat(settings.get(SettingsTable.DOMAIN)).isEqualTo("system.example");
        assertThat(settings.get(SettingsTable.MAX_RECIPIENTS)).isEqualTo(2);
        assertThat(settings.get(SettingsTable.MAX_PARTS)).isEqualTo(7);
    }

    @Test
    void knowsWhoSaidEachValueAndPutsWhatWasChangedOverAll() throws IOException {
        Properties system = file("domain = a.example\nrelay.max-recipients = 1\nmm1.limit.parts =\n");
        system.setProperty("heliograph.mm1.limit.fields", "9");
        Settings settings = Settings.load(system, Map.of("HELIOGRAPH_RELAY_MAX_RECIPIENTS", "2"))
                .changed(Map.of("mm1.limit.fields", "10", "relay.max-recipients", ""));
        assertThat(settings.get(SettingsTable.MAX_FIELDS)).isEqualTo(10);
        assertThat(settings.get(SettingsTable.MAX_RECIPIENTS)).isEqualTo(100);
        assertThat(settings.origin("domain")).isEqualTo(Origin.FILE);
        assertThat(settings.origin("mm1.limit.parts")).isEqualTo(Origin.DEFAULT);
        assertThat(settings.origin("mm1.limit.fields")).isEqualTo(Origin.CHANGED);
        assertThat(settings.origin("relay.max-recipients")).isEqualTo(Origin.CHANGED);
        assertThat(Settings.load(system, Map.of()).origin("mm1.limit.fields")).isEqualTo(Origin.SYSTEM_PROPERTY);
    }

    @Test
    void hasARowForEachKeyAndForEveryKeyOfAFamilysMember() {
        List<String> keys = Settings.of(Map.of("smpp.smsc.main.host", "127.0.0.1")).rows().stream()
                .map(Setting::key)
                .toList();
        assertThat(keys)
                .contains("domain", "smpp.smsc.main.host", "smpp.smsc.main.password")
                .doesNotHaveDuplicates()
                .noneMatch(key -> key.contains("*") || key.startsWith("identity.rule."));
    }

    @Test
    void showsNothingThatOpensADoor() {
        for (String key : List.of(
                "admin.token",
                "database.url",
                "database.password",
                "kannel.password",
                "pap.password",
                "smpp.smsc.main.password",
                "identity.rule.ours.key")) {
            assertThat(Setting.find(key)).as(key).get().matches(Setting::isSecret);
        }
        assertThat(SettingsTable.rows())
                .filteredOn(row -> row.key().matches(".*(password|token|key|secret)$"))
                .allMatch(Setting::isSecret);
    }

    @Test
    void letsContainerPlatformsHaveTheirOwnVariables() {
        assertThat(Settings.load(new Properties(), Map.of("HELIOGRAPH_SERVICE_HOST", "10.0.0.1"))
                        .text("data"))
                .isPresent();
    }

    @Test
    void keepsSecretsElsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "s3cret");
        Properties system = file("database.password = ${file:UTF-8:" + secret + "}\n");
        assertThat(Settings.load(system, Map.of()).text("database.password")).contains("s3cret");
    }

    @Test
    void keepsCommasAndKeyFamilies() throws IOException {
        Properties system = file("identity.rules = a, x-msisdn\nidentity.rule.a.header = X-A\n");
        Settings settings = Settings.load(system, Map.of());
        assertThat(settings.get(SettingsTable.IDENTITY_RULES)).isEqualTo(List.of("a", "x-msisdn"));
        assertThat(settings.text("identity.rule.a.header")).contains("X-A");
        assertThat(settings.text("identity.rule.b.header")).isEmpty();
    }

    @Test
    void refusesAnUnknownKeyAndNamesTheNearest() {
        assertThatThrownBy(() -> Settings.of(Map.of("mm1.max-mesage-size", "1")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("did you mean mm1.max-message-size");
    }

    @Test
    void refusesABadValueAndSaysWhatIsWanted() {
        assertThatThrownBy(() -> Settings.of(Map.of("relay.duplicate-window", "tomorrow")))
                .hasMessageContaining("relay.duplicate-window")
                .hasMessageContaining("15m");
        assertThatThrownBy(() -> Settings.of(Map.of("relay.from-mismatch", "ignore")))
                .hasMessageContaining("replace, refuse");
        assertThatThrownBy(() -> Settings.of(Map.of("charging.price.mail", "1E+9999999")))
                .hasMessageContaining("charging.price.mail");
        assertThatThrownBy(() -> Settings.of(Map.of("charging.price.mail", "0." + "0".repeat(40))))
                .hasMessageContaining("charging.price.mail");
        assertThatThrownBy(() -> Settings.of(Map.of("charging.price.mail", "-1")))
                .hasMessageContaining("0.25");
    }

    @Test
    void refusesWhatEverySubmissionWouldStumbleOver() {
        for (String line : List.of(
                "relay.max-recipients=-1",
                "charging.export.batch=0",
                "mm1.limit.nesting=0",
                "mm1.max-request-size=3 GiB",
                "mm1.max-request-size=0",
                "charging.currency=Euro",
                "pap.url=ppg.example.net",
                "kannel.url=http://user:secret@host/",
                "bearer=pigeon",
                "domain=mmsc test",
                "domain=" + "a".repeat(300))) {
            String key = line.substring(0, line.indexOf('='));
            assertThatThrownBy(() -> Settings.of(Map.of(key, line.substring(key.length() + 1))))
                    .as(line)
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining(key);
        }
    }

    @Test
    void takesTheTableWhereAKeyIsLeftBlank() {
        Settings settings = Settings.of(Map.of("relay.max-recipients", " ", "domain", "", "data", ""));
        assertThat(settings.get(SettingsTable.MAX_RECIPIENTS)).isEqualTo(100);
        assertThat(settings.get(SettingsTable.DOMAIN)).isEqualTo("mmsc.localdomain");
        assertThat(settings.text("data")).isPresent();
    }

    @Test
    void refusesAKeyThatStandsTwice() throws IOException {
        Properties system = file("domain = a\ndomain = b\n");
        assertThatThrownBy(() -> Settings.load(system, Map.of())).hasMessageContaining("twice");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Properties system = new Properties();
        system.setProperty("heliograph.config", folder.resolve("none").toString());
        assertThatThrownBy(() -> Settings.load(system, Map.of())).hasMessageContaining("none");
    }

    /** To write both anew: {@code ./mvnw test -Dtest=SettingsTest -Dwrite-pages=true}. */
    @Test
    void hasASampleAndAPageThatNameEveryKey() throws IOException {
        List<Setting<?>> rows = SettingsTable.rows().stream()
                .filter(row -> row != SettingsTable.CONFIG)
                .toList();
        compare(Path.of("server-config/heliograph.properties"), SettingsPage.sample(rows));
        compare(Path.of("src/site/markdown/settings.md"), SettingsPage.markdown(rows));
    }

    private static void compare(Path page, String wanted) throws IOException {
        if (Boolean.getBoolean("write-pages")) {
            Files.writeString(page, wanted);
        }
        assertThat(Files.readString(page)).as(page.toString()).isEqualTo(wanted);
    }

    private Properties file(String text) throws IOException {
        Properties system = new Properties();
        system.setProperty(
                "heliograph.config",
                Files.writeString(folder.resolve("heliograph.properties"), text).toString());
        return system;
    }
}
