package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.heliograph.testbed.Program;
import org.junit.jupiter.api.Test;

/** The compose file, judged by docker-compose itself. */
class ComposePeerIT {
    private static final Path FILE = Path.of("deploy/compose/compose.yaml");

    @Test
    void isOneThatComposeUnderstands() throws Exception {
        var made = compose(Map.of("HELIOGRAPH_DATABASE_PASSWORD", "p", "HELIOGRAPH_ADMIN_TOKEN", "t"));

        assertThat(made.status()).as(made.output()).isZero();
        assertThat(made.output()).contains("HELIOGRAPH_DATABASE_PASSWORD: p", "heliograph-2:", "proxy:", "smsc:");
    }

    @Test
    void hasNoPasswordOfItsOwn() throws Exception {
        var made = compose(Map.of("HELIOGRAPH_ADMIN_TOKEN", "t"));

        assertThat(made.status()).isNotZero();
        assertThat(made.output()).contains("choose a password");
    }

    @Test
    void mountsAndBuildsWhatIsThere() throws Exception {
        var text = Files.readString(FILE);
        for (var place :
                new String[] {"../proxies/haproxy/haproxy.cfg", "haproxy-numbers.map", "heliograph.properties"}) {
            assertThat(text).contains(place);
            assertThat(FILE.resolveSibling(place)).isRegularFile();
        }
        text.lines().filter(line -> line.contains("dockerfile:")).forEach(line -> assertThat(
                        Path.of(line.substring(line.indexOf(':') + 1).strip()))
                .isRegularFile());
    }

    private static Program.Ended compose(Map<String, String> environment) throws Exception {
        return Program.require("docker-compose", "docker-compose").run(environment, "-f", FILE.toString(), "config");
    }
}
