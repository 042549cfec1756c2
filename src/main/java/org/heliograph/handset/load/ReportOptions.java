package org.heliograph.handset.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.Option;

/** The options of the report. */
final class ReportOptions {
    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw throughput over time and the latencies into one image, .png or .svg.")
    private Optional<Path> plot = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON, for a program to read.")
    private Optional<Path> json = Optional.empty();

    /** Before a run of minutes and not after it. */
    void requireGood() {
        plot.ifPresent(file -> {
            if (!file.toString().matches("(?i).*\\.(png|svg)"))
                throw new WrongUseException("--plot: the file is to end in .png or .svg.");
        });
        plot.ifPresent(ReportOptions::requireDirectory);
        json.ifPresent(ReportOptions::requireDirectory);
    }

    private static void requireDirectory(Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory)) throw new WrongUseException("There is no directory " + directory + ".");
    }

    void write(Supplier<String> figures, Plot picture, PrintWriter out) throws IOException {
        if (json.isPresent()) {
            Files.writeString(json.get(), figures.get());
            out.println("figures: " + json.get());
        }
        if (plot.isPresent()) {
            picture.write(plot.get());
            out.println("plot: " + plot.get());
        }
    }
}
