package org.heliograph.handset.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.concurrent.Callable;
import org.heliograph.handset.Version;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code load circle}: how many messages go all the way round in a second, and how long each step takes. */
@Command(
        name = "circle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "load circle --mmsc URL [OPTIONS]",
        description = {
            "Sends messages to an MMSC from many clients and is all the phones that receive them too: it takes the"
                    + " notifications, fetches each message, acknowledges it, and waits for the delivery report. Says how"
                    + " many came full circle in a second, and how long each step took.",
            "A message counts in the second in which its last step is done. The rounds are stretches of one flow; what is"
                    + " still under way after the last of them is waited for, but not measured. With --messages so many are"
                    + " sent in all."
        },
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the run came to its end; how it went is in the report",
            "1:not one message came full circle, or --fail-fast ended the run",
            "2:wrong use, or a file or port that cannot be used"
        },
        footerHeading = "%n",
        footer = {
            "Heliograph is to send its pushes here: bearer=udp, udp.phones=*=127.0.0.1:2948.",
            "",
            "Examples:",
            "  load circle --mmsc http://127.0.0.1:8080/mms --seconds 30 --plot circle.png",
            "  load circle --mmsc http://127.0.0.1:8080/mms --rate 50 --size 300k --json circle.json"
        })
final class CircleCommand implements Callable<Integer> {
    private static final int NOTHING_CAME = 1;

    @Spec
    private CommandSpec spec;

    @ArgGroup(heading = "%nThe run:%n", validate = false, order = 1)
    private CircleOptions run = new CircleOptions();

    @ArgGroup(heading = "%nThe report:%n", validate = false, order = 2)
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws IOException {
        var plan = run.plan();
        report.requireGood();
        out().println(plan);
        out().flush();
        try {
            var result = new CircleRun(plan, out()).go();
            if (result.arrived() == 0) return nothing(result);
            new CircleText(result).print(out());
            report.write(new CircleJson(result)::toString, new CirclePlot(result).plot(), out());
            return plan.failFast() && !result.clean() ? NOTHING_CAME : 0;
        } catch (BindException e) {
            throw new WrongUseException("Cannot listen at " + plan.listen() + ": " + e.getMessage());
        } finally {
            out().flush();
        }
    }

    private int nothing(CircleResult result) {
        new CircleText(result).print(out());
        out().println();
        out().println("Not one message came full circle. Is the MMSC running at "
                + result.plan().load().mmsc() + ", and do its pushes come here?");
        return NOTHING_CAME;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
