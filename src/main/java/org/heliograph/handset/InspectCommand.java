package org.heliograph.handset;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.heliograph.inspect.Bounds;
import org.heliograph.inspect.Deviation;
import org.heliograph.inspect.Found;
import org.heliograph.inspect.Inspection;
import org.heliograph.inspect.Inspector;
import org.heliograph.inspect.Piece;
import org.heliograph.inspect.Severity;
import org.heliograph.inspect.WrittenOctets;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.TreeLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handset inspect}: takes octets apart and tells what is not by the specification. */
@Command(
        name = "inspect",
        sortOptions = false,
        description =
                "Finds out what octets are (a PDU, a WAP push, a short message, SMPP, or a capture with them), shows"
                        + " them as a tree with offsets, and lists every deviation from the specification.%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing was found that breaks a PDU",
            "1:something was, or the octets are none of these",
            "2:wrong use, or a file that cannot be read"
        },
        footer = {
            "",
            "Examples:",
            "  handset inspect message.mms",
            "  handset inspect --only-deviations trace.pcapng",
            "  echo 8c8198543100 8d92 9280 | handset inspect -"
        })
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Octets as they are, or as hexadecimal digits; - is standard input.")
    private List<Path> files;

    @Option(names = "--all", description = "Show each octet: also lengths, numbers of fields and closing zeros.")
    private boolean all;

    @Option(names = "--only-deviations", description = "Show no tree.")
    private boolean onlyDeviations;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        int exit = Exit.DONE;
        for (var file : files) {
            if (files.size() > 1) out().println(file + ":");
            exit = Math.max(exit, show(new Inspector(Bounds.DEFAULT).inspect(WrittenOctets.orAsTheyAre(read(file)))));
            if (files.size() > 1) out().println();
        }
        out().flush();
        return exit;
    }

    private int show(Inspection inspection) {
        out().println(word(inspection.kind()) + ", " + inspection.size() + " octets");
        inspection.notes().forEach(note -> out().println(Printable.of(note)));
        inspection.found().forEach(this::show);
        if (inspection.found().isEmpty()) out().println("Nothing of MMS is in it.");
        boolean good =
                !inspection.found().isEmpty() && inspection.found().stream().allMatch(InspectCommand::isGood);
        return good ? Exit.DONE : Exit.REFUSED;
    }

    private static boolean isGood(Found found) {
        return switch (found.kind()) {
            case UNKNOWN -> false;
            default -> found.deviations().stream().noneMatch(it -> it.severity() == Severity.BREAKS);
        };
    }

    private void show(Found found) {
        out().println();
        out().println(Printable.of(found.title()) + ", " + found.octets().size() + " octets");
        found.envelope().ifPresent(it -> {
            out().println(Printable.of(it.protocol() + " from " + it.from() + " to " + it.to()
                    + it.at().map(at -> ", " + at).orElse("")));
            it.lines().forEach(line -> out().println("  " + Printable.of(line)));
        });
        if (!onlyDeviations) {
            var lines = new TreeLines();
            found.tree().children().forEach(piece -> tell(piece, 0, lines));
            out().print(lines);
        }
        found.deviations().forEach(this::tell);
    }

    private void tell(Piece piece, int depth, TreeLines lines) {
        lines.add(piece.offset(), depth, piece.name() + (piece.value().isEmpty() ? "" : ": " + piece.value()));
        boolean inside = all
                || !piece.children().stream().allMatch(Piece::isLeaf)
                || piece.value().isEmpty();
        if (inside) piece.children().forEach(child -> tell(child, depth + 1, lines));
    }

    private void tell(Deviation it) {
        out().printf(
                        Locale.ROOT,
                        "%7d  %s: %s%s%n",
                        it.offset(),
                        word(it.severity()),
                        Printable.of(it.words()),
                        it.clause().isEmpty() ? "" : " (" + it.clause() + ")");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Octets read(Path file) throws IOException {
        boolean standardInput = file.toString().equals("-");
        if (!standardInput && Files.isDirectory(file)) throw new WrongUseException(file + " is a directory.");
        int most = Bounds.DEFAULT.octets();
        try (var in = standardInput ? System.in : Files.newInputStream(file)) {
            var octets = in.readNBytes(most + 1);
            if (octets.length > most) throw new WrongUseException(file + " has more than " + most + " octets.");
            return Octets.of(octets);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
