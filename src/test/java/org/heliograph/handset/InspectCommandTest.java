package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handset inspect} on what is good, what is not, and what is nothing of ours. */
class InspectCommandTest {
    private static final String NOTIFYRESP = "8c83984e3432008d9295819181";

    @TempDir
    Path directory;

    @Test
    void showsTheTreeAndWhatItIs() throws IOException {
        var run = CommandRun.handset("inspect", file("a.mms", Octets.hex(NOTIFYRESP)));
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().map(String::strip))
                .contains("m-notifyresp-ind 1.2, 13 octets", "2  X-Mms-Transaction-ID: N42");
        assertThat(run.out()).doesNotContain("0x98");
        assertThat(CommandRun.handset("inspect", "--all", file("a.mms", Octets.hex(NOTIFYRESP)))
                        .out())
                .contains("0x98 = X-Mms-Transaction-ID");
    }

    @Test
    void tellsDeviationsAndThatOneBreaksIt() throws IOException {
        var run =
                CommandRun.handset("inspect", "--only-deviations", file("a.hex", Octets.utf8("8c83 983100 8d92 c180")));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines().map(String::strip))
                .anyMatch(line -> line.startsWith("7  ignored: no header field has the number 0xC1"))
                .anyMatch(line -> line.startsWith("9  breaks: X-Mms-Status is mandatory"));
        assertThat(run.out()).doesNotContain("X-Mms-Transaction-ID: 1");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() throws IOException {
        var run = CommandRun.handset("inspect", file("a.mms", Octets.hex("8c8398411b5b324a008d929581")));
        assertThat(run.out()).doesNotContain("\u001B");
    }

    @Test
    void whatIsNothingOfOursIsOne() throws IOException {
        assertThat(CommandRun.handset("inspect", file("page.html", Octets.utf8("<html>")))
                        .exit())
                .isEqualTo(1);
        assertThat(CommandRun.handset("inspect", file("empty", Octets.EMPTY)).exit())
                .isEqualTo(1);
        assertThat(CommandRun.handset("inspect", directory.toString()).exit()).isEqualTo(2);
    }

    private String file(String name, Octets octets) throws IOException {
        return Files.write(directory.resolve(name), octets.toArray()).toString();
    }
}
