package org.heliograph.testbed;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Material beside the repository: real PDUs and other people's codecs. */
public final class Shared {
    private Shared() {}

    /** A path whose place a system property may change. */
    public static Path require(String property, String preset, String inside) {
        var path = Path.of(System.getProperty(property, preset)).resolve(inside);
        if (!Files.exists(path)) absent(path.toAbsolutePath().normalize() + " (set -D" + property + ")");
        return path;
    }

    /** Says so in a way nobody overlooks; a failure where everything has to be there. */
    public static void absent(String what) {
        untested("there is no " + what);
        abort("not tested: there is no " + what);
    }

    /** The same, for what is left out of a test that goes on. */
    static void untested(String what) {
        var rule = "!".repeat(100);
        System.err.printf("%n%s%n!!  NOT TESTED: %s%n%s%n%n", rule, what, rule);
        if ("true".equals(System.getenv("CI"))) fail(what);
    }

    /** Whether the files of a server that is made for Linux on x86-64 run here. */
    static boolean linuxOnX86(String server) {
        var here = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (!here) untested(server + ": its files are for Linux on x86-64");
        return here;
    }

    public static Path corpus() {
        return require("corpus", "../shared/corpus/mm1", "");
    }
}
