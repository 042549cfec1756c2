package org.heliograph.testbed.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.heliograph.handset.Tool;
import org.heliograph.handset.load.Load;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures a server for the table: start, memory and how many messages it accepts. Nothing here is asserted of a time. */
@EnabledIfSystemProperty(named = "it.figures", matches = "true", disabledReason = "asked for by -Dit.figures=true")
class FiguresIT extends DeployedWar {
    private static final int SECONDS = 20;

    @TempDir
    private Path directory;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("subscriber.auto-provision", "postpaid", "bearer", "loopback"));
    }

    @Test
    void measures() throws Exception {
        var server = server();
        emptyDatabase();
        server.stop();
        long begin = System.nanoTime();
        server.start();
        while (get("/health/ready").statusCode() != 200) {
            Thread.sleep(50);
        }
        long ready = System.nanoTime() - begin;
        var json = directory.resolve("load.json");
        int status = Tool.execute(Tool.of(new Load()), new String[] {
            "--mmsc",
            at("/mms").toString(),
            "--clients",
            "8",
            "--size",
            "50k",
            "--warmup",
            "10s",
            "--rounds",
            "1",
            "--seconds",
            Integer.toString(SECONDS),
            "--json",
            json.toString()
        });
        assertThat(status).isZero();
        var accepted = accepted(json);
        assertThat(accepted.signum()).isPositive();
        MatrixRow.current()
                .say("ready", BigDecimal.valueOf(ready, 9).setScale(1, RoundingMode.HALF_UP))
                .say("memory", megabytes(server))
                .say("accepted", accepted.setScale(0, RoundingMode.HALF_UP))
                .save();
    }

    private static BigDecimal accepted(Path json) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(json))) {
            return reader.readObject()
                    .getJsonObject("http")
                    .getJsonNumber("acceptedPerSecond")
                    .bigDecimalValue();
        }
    }

    /** Resident memory of all the server's processes. */
    private static long megabytes(ServerInstance server) {
        return server.processes().stream().mapToLong(FiguresIT::kilobytes).sum() / 1_000;
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
