package org.heliograph.handset.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.handset.Tool;
import org.heliograph.handset.Version;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code load}: how many messages an MMSC accepts in a second, and how long each of them takes. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        subcommands = {CircleCommand.class, FillCommand.class},
        customSynopsis = {
            "load --mmsc URL [OPTIONS]",
            "load circle --mmsc URL [OPTIONS]",
            "load fill --jdbc URL [OPTIONS]"
        },
        description =
                "Sends messages to an MMSC from many clients at once and says how many it accepted in a second and"
                        + " how long each took. The messages stay in the MMSC.",
        optionListHeading = "%n",
        commandListHeading = "%nOther runs:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the run came to its end; how it went is in the report",
            "1:not one message got an answer",
            "2:wrong use, or a file or database that cannot be used"
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  load --mmsc http://127.0.0.1:8080/mms --seconds 10",
            "  load --mmsc http://127.0.0.1:8080/mms --plot load.png --ceiling-jdbc \\",
            "      jdbc:postgresql://127.0.0.1/heliograph --user heliograph --password secret"
        })
public final class Load implements Callable<Integer> {
    private static final int NOTHING_ANSWERED = 1;

    @Spec
    private CommandSpec spec;

    @ArgGroup(heading = "%nThe run:%n", validate = false, order = 1)
    private LoadOptions run = new LoadOptions();

    @ArgGroup(heading = "%nThe ceiling:%n", validate = false, order = 2)
    private CeilingOptions ceiling = new CeilingOptions();

    @ArgGroup(heading = "%nThe report:%n", validate = false, order = 3)
    private ReportOptions report = new ReportOptions();

    public static void main(String[] arguments) {
        System.exit(Tool.execute(Tool.of(new Load()), arguments));
    }

    @Override
    public Integer call() throws IOException {
        var plan = run.plan(ceiling.isWanted());
        ceiling.requireAllowed(run.allowsRemote());
        report.requireGood();
        var messages = new Messages(plan);
        out().println(plan);
        out().flush();
        try {
            var result = run(plan, messages);
            return result.answered() ? told(result) : nothing(result);
        } catch (SQLException e) {
            throw new WrongUseException("The database cannot be used for the ceiling: " + e.getMessage());
        } finally {
            out().flush();
        }
    }

    private LoadResult run(LoadPlan plan, Messages messages) throws SQLException {
        var mmsc = new MmscTarget(plan, messages);
        if (!ceiling.isWanted()) return new LoadRun(plan, mmsc, Optional.empty(), out()).go();
        try (var database = ceiling.open(messages)) {
            return new LoadRun(plan, mmsc, Optional.of(database), out()).go();
        }
    }

    private int told(LoadResult result) throws IOException {
        new TextReport(result).print(out());
        report.write(new JsonReport(result)::toString, new LoadPlot(result).plot(), out());
        return 0;
    }

    private int nothing(LoadResult result) {
        var url = result.plan().mmsc();
        result.faults().forEach(out()::println);
        out().println("Not one message got an answer. Is the MMSC running at " + url + "?");
        out().println("'handset send --mmsc " + url + " ...' sends one and says more.");
        return NOTHING_ANSWERED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
