package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heliograph.testbed.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in the Containerfiles; no image is built here. */
class ContainerTest {

    static Stream<Path> files() throws IOException {
        try (var all = Files.list(Path.of("deploy/containers"))) {
            return all.filter(file -> !file.toString().endsWith(".dockerignore")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void runsAsNobodyAndGetsSignals(Path file) throws IOException {
        var lines = instructions(file);

        assertThat(lines.stream().filter(line -> line.startsWith("USER ")).reduce((before, last) -> last))
                .contains("USER 10001:0");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("ENTRYPOINT ["))
                .noneMatch(line -> line.matches("CMD [^\\[].*"));
        assertThat(lines.get(0)).startsWith("ARG BASE=");
        assertThat(lines.get(0)).doesNotContain(":latest").matches(".*:[^/]+$");
    }

    @ParameterizedTest
    @MethodSource("files")
    void copiesNothingThatItsIgnoreFileHides(Path file) throws IOException {
        var let = Files.readAllLines(Path.of(file + ".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        var copied = instructions(file).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("$"))
                .flatMap(line -> {
                    var words = Arrays.asList(line.split(" "));
                    return words.subList(1, words.size() - 1).stream();
                })
                .toList();

        assertThat(let).containsAll(copied);
        assertThat(copied.stream().filter(path -> !path.startsWith("target/")).map(Path::of))
                .allSatisfy(path -> assertThat(path).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/serve-wildfly", "deploy/node", "deploy/proxies/nginx/heliograph-nodes"})
    void explainsItself(String script) throws Exception {
        var help = Program.ours(script).run(Map.of(), "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).contains(Path.of(script).getFileName().toString());
        assertThat(Program.ours(script).run(Map.of(), "--nonsense").status()).isEqualTo(2);
    }

    /** Without comments; a line that goes on is one. */
    private static List<String> instructions(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
