package org.heliograph.testbed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Wireshark's word on files of octets. It is found below the system property {@code shared}. */
public final class Wireshark {
    private Wireshark() {}

    /**
     * Dissects files, of which it says one line each.
     *
     * @param kind {@code push}, {@code smpp} or {@code mms}
     */
    public static List<String> dissect(String kind, List<String> files, Path directory)
            throws IOException, InterruptedException {
        var tool = Shared.require("shared", "../shared", "tools/mms-dissect").toString();
        var output = directory.resolve("output");
        var command = Stream.concat(Stream.of("python3", tool, "-s", "-k", kind), files.stream());
        var process = new ProcessBuilder(command.toList())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) throw new IOException("mms-dissect does not end");
        if (process.exitValue() == 2) Shared.absent("tshark (apt-get install tshark)");
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }
}
