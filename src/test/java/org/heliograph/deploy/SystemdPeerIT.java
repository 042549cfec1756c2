package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.heliograph.testbed.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The units, judged by systemd itself; its manager need not run for that. */
class SystemdPeerIT {
    private static final Path UNITS = Path.of("deploy/systemd");

    /** Of 100, where 100 is a service that may do everything. */
    private static final String WORST_EXPOSURE = "25";

    @TempDir
    private Path directory;

    private Program analyze;

    static Stream<String> units() throws IOException {
        return named(".service", ".timer");
    }

    static Stream<String> services() throws IOException {
        return named(".service");
    }

    /** The units as they stand, except that the scripts are those of this repository, and not yet installed. */
    @BeforeEach
    void copyUnits() throws IOException {
        analyze = Program.require("systemd-analyze", "systemd");
        for (var unit : units().toList()) {
            var text = Files.readString(UNITS.resolve(unit));
            Files.writeString(directory.resolve(unit), installedHere(text));
        }
    }

    @ParameterizedTest
    @MethodSource("units")
    void isOneThatSystemdUnderstands(String unit) throws Exception {
        var verified = verify(unit);

        assertThat(verified.output()).isEmpty();
        assertThat(verified.status()).isZero();
    }

    @Test
    void wouldNoticeAWrongLine() throws Exception {
        var file = directory.resolve("heliograph.service");
        Files.writeString(file, Files.readString(file).replace("ProtectSystem=strict", "ProtectSystem=strictly"));

        assertThat(verify("heliograph.service").output()).contains("strictly");
    }

    @ParameterizedTest
    @MethodSource("services")
    void mayDoLittle(String unit) throws Exception {
        var judged = analyze.run(
                Map.of("SYSTEMD_PAGER", ""),
                "security",
                "--offline=true",
                "--no-pager",
                "--threshold=" + WORST_EXPOSURE,
                directory.resolve(unit).toString());

        assertThat(judged.status()).as(judged.output()).isZero();
        assertThat(judged.output()).contains("Overall exposure level");
    }

    @Test
    void startsOnTimesThatAreOnes() throws Exception {
        var times = Files.readAllLines(UNITS.resolve("heliograph-backup.timer")).stream()
                .filter(line -> line.startsWith("OnCalendar="))
                .map(line -> line.substring("OnCalendar=".length()))
                .toList();

        assertThat(times).hasSize(1);
        assertThat(analyze.run(Map.of(), "calendar", times.get(0)).status()).isZero();
    }

    private Program.Ended verify(String unit) throws Exception {
        return analyze.run(
                Map.of("SYSTEMD_LOG_LEVEL", "warning"),
                "verify",
                "--man=no",
                "--recursive-errors=no",
                directory.resolve(unit).toString());
    }

    private static String installedHere(String unit) {
        var deploy = Path.of("deploy").toAbsolutePath();
        return unit.replace("/opt/heliograph/bin/heliograph-nodes", deploy + "/proxies/nginx/heliograph-nodes")
                .replace("/opt/heliograph/bin/", deploy + "/");
    }

    private static Stream<String> named(String... endings) throws IOException {
        try (var all = Files.list(UNITS)) {
            return all
                    .map(file -> file.getFileName().toString())
                    .filter(name -> Stream.of(endings).anyMatch(name::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
