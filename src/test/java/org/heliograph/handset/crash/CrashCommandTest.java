package org.heliograph.handset.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heliograph.handset.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash run refuses before it starts anything. */
class CrashCommandTest {
    @TempDir
    Path home;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(home.resolve("target").resolve("server"));
        Files.createFile(home.resolve("target").resolve("heliograph.war"));
    }

    @Test
    void boundsAreKept() {
        refused("--kills", "--kills", "201");
        refused("--rate", "--rate", "0");
        refused("--size", "--size", "10");
        refused("--times", "--times", "21");
        refused("--push-port", "--push-port", "65535");
        refused("10m", "--up", "11m");
        refused("--afterwards", "--afterwards", "30s");
        refused("--throttle", "--bearer", "smpp", "--throttle", "96");
        refused("--bearer smpp", "--throttle", "20");
        refused("--database-restart", "--disturb", "database");
        refused("--bearer", "--bearer", "pigeon");
    }

    @Test
    void whatWasNotBuiltIsNotRun() throws IOException {
        Files.delete(home.resolve("target").resolve("heliograph.war"));
        refused("dependency:unpack@wildfly");
    }

    @Test
    void anEarlierRunIsNotTakenForThisOne() throws IOException {
        var data = Files.createDirectories(home.resolve("data"));
        Files.createFile(data.resolve("something"));
        refused("is not empty", "--data", data.toString());
    }

    private void refused(String word, String... arguments) {
        var all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(arguments));
        var err = new StringWriter();
        int exit = Tool.of(new CrashCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        assertThat(exit).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(word).contains("--help");
    }
}
