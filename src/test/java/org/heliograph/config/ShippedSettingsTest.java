package org.heliograph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings that {@code deploy} hands out are ones that Heliograph takes. */
class ShippedSettingsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\bHELIOGRAPH_[A-Z_0-9]+");
    /** Read by start scripts and proxies, and no settings. */
    private static final Pattern OTHERS = Pattern.compile(
            "HELIOGRAPH_(CONFIG|PHONES|ADMIN|ADMIN_CERTIFICATE|NODE_\\d" + "|NUMBERS|HAPROXY_SOCKET|PG[A-Z]*)");

    @TempDir
    private Path directory;

    static Stream<Path> files() throws IOException {
        return below(Path.of("deploy")).filter(file -> file.endsWith("heliograph.properties")).toList().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void areTakenByHeliograph(Path file) throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), "hidden");
        var here = Files.writeString(
                directory.resolve("heliograph.properties"),
                Files.readString(file).replaceAll("(?<=\\$\\{file:UTF-8:)[^}]+", secret.toString()));
        var system = new Properties();
        system.setProperty("heliograph.config", here.toString());
        system.setProperty("heliograph.data", directory.resolve("data").toString());

        assertThatCode(() -> new Rooms(Settings.load(system, Map.of())).refuseWhatRoomsRefuse())
                .doesNotThrowAnyException();
    }

    @Test
    void areThereForEachWayToDeploy() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void areNamedRightInTheEnvironment() throws IOException {
        var known = new TreeSet<String>();
        for (var row : SettingsTable.rows()) {
            known.add("HELIOGRAPH_" + row.key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        }
        for (var file : below(Path.of("deploy")).toList()) {
            var named = VARIABLE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !OTHERS.matcher(name).matches())
                    .toList();
            assertThat(known).as(file.toString()).containsAll(List.copyOf(named));
        }
    }

    private static Stream<Path> below(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
