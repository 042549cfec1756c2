package org.heliograph.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Wireshark's judgement of octets. It is found below the system property {@code shared}. */
public final class Dissector {
    private Dissector() {}

    /**
     * One line a file: its verdict and what was found in it.
     *
     * @param kind what the files hold: mms, push, smpp or pcap
     */
    public static List<String> judge(String kind, Path... files) throws IOException, InterruptedException {
        var tool = Shared.require("shared", "../shared", "tools/mms-dissect").toString();
        var output = Files.createTempFile("dissected", ".txt");
        var command = Stream.concat(
                Stream.of("python3", tool, "-s", "-k", kind), Stream.of(files).map(Path::toString));
        var process = new ProcessBuilder(command.toList())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
            if (process.exitValue() == 2) Shared.absent("tshark (apt-get install tshark)");
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
        }
    }
}
