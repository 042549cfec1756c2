package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.heliograph.testbed.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What containers and service units run: the real start script, with the real server and WAR. */
class ServePeerIT {
    @TempDir
    private Path data;

    @Test
    void servesUntilItIsTold() throws Exception {
        var environment = environment();
        var node = Program.ours("deploy/node");
        assertThat(node.run(environment, "live").status()).isEqualTo(1);

        var serve = Program.ours("deploy/serve-wildfly");
        var server = serve.start(environment, data.resolve("out"));
        try {
            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        assertThat(server.isAlive())
                                .as(Files.readString(data.resolve("out")))
                                .isTrue();
                        return node.run(environment, "ready").status() == 0;
                    });
            assertThat(node.run(environment, "live").status()).isZero();
            assertThat(server.info().command())
                    .hasValueSatisfying(command -> assertThat(command).endsWith("/java"));
            assertThat(serve.run(environment).output()).contains("Another server is running");

            var drained = node.run(environment, "drain");
            assertThat(drained.status()).isZero();
            assertThat(drained.output()).contains("drain: HTTP 200", "\"idle\":true");
            assertThat(node.run(environment, "ready").status()).isEqualTo(1);
            assertThat(node.run(environment, "live").status()).isZero();
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(128 + 15);
    }

    private Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", "-Xmx512m -XX:MaxMetaspaceSize=256m -XX:+UseParallelGC");
        environment.put("WILDFLY_HOME", System.getProperty("it.wildfly"));
        environment.put("SERVER_CONFIG", System.getProperty("it.server-config"));
        environment.put("WAR", System.getProperty("it.war"));
        environment.put("HELIOGRAPH_DATA", data.toString());
        environment.put("DRAIN_SECONDS", "0");
        try (var free = new ServerSocket(0)) {
            environment.put("HELIOGRAPH_HTTP_PORT", Integer.toString(free.getLocalPort()));
        }
        return environment;
    }
}
