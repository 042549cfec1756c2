package org.heliograph.testbed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine's, found as a shell of root's would find it. */
public final class Program {
    private static final List<String> FOR_ROOT = List.of("/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/lib/systemd");

    private final Path file;

    private Program(Path file) {
        this.file = file;
    }

    /** How it ended, and what it said on both outputs. */
    public record Ended(int status, String output) {}

    /** The program; without it the test is skipped, or fails where everything has to be there. */
    public static Program require(String name, String debianPackage) {
        return find(name).orElseGet(() -> {
            Shared.absent(name + " (Debian package " + debianPackage + ")");
            throw new AssertionError("unreachable: absent() has thrown");
        });
    }

    /** The program, for a test that only has more to look at where it is there. */
    public static Optional<Program> find(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), FOR_ROOT.stream())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    /** A program of this repository's, by its path in it. */
    public static Program ours(String path) {
        return new Program(Path.of(path).toAbsolutePath());
    }

    public Path file() {
        return file;
    }

    /** Runs it to its end, with these variables beside those of the environment. */
    public Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var process = builder(environment, arguments).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** Starts it; both outputs go to a file. */
    public Process start(Map<String, String> environment, Path output, String... arguments) throws IOException {
        return builder(environment, arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<String>();
        command.add(file.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }
}
