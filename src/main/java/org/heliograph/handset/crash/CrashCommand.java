package org.heliograph.handset.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.heliograph.handset.Tool;
import org.heliograph.handset.Version;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crash-run}: kills Heliograph under load, again and again, and checks the books. */
@Command(
        name = "crash-run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "crash-run [OPTIONS]",
        description = {
            "Runs the built Heliograph on this computer, sends messages to it and is all the phones that receive them, while"
                    + " the server's process is killed with SIGKILL at random moments and started again. Then lets it finish"
                    + " and checks the ledger: every accepted message is accounted for once at each recipient, nobody was"
                    + " notified after the answer to its acknowledgement, no report came twice, no content is missing or"
                    + " left.",
            "Senders repeat what got no answer with the same transaction id. Some phones fetch and acknowledge, some reject,"
                    + " some defer, some fetch and say nothing, some are off. Takes five to eight minutes."
        },
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the ledger holds", "1:it does not; the table says in what", "2:wrong use, or nothing to run"
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  crash-run",
            "  crash-run --kills 5 --data /tmp/crash",
            "  crash-run --nodes 2 --kills 10 --roll --database-url jdbc:postgresql://127.0.0.1/crash \\",
            "      --database-user heliograph",
            "  crash-run --database-url jdbc:postgresql://127.0.0.1/crash --database-user heliograph \\",
            "      --disturb database --database-restart 'pg_ctl -D /var/lib/pg restart -m immediate'"
        })
public final class CrashCommand implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Spec
    private CommandSpec spec;

    @ArgGroup(validate = false)
    private CrashOptions options = new CrashOptions();

    public static void main(String[] arguments) {
        System.exit(Tool.execute(Tool.of(new CrashCommand()), arguments));
    }

    @Override
    public Integer call() throws IOException {
        var plan = options.plan();
        try {
            var findings = new CrashRun(plan, out()).go();
            tell(findings);
            return findings.stream().anyMatch(Finding::breaks) ? BROKEN : 0;
        } catch (SQLException e) {
            throw new WrongUseException("The database cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BROKEN;
        } finally {
            out().flush();
        }
    }

    private void tell(List<Finding> findings) {
        out().println();
        for (var finding : findings) {
            var verdict = !finding.bad() ? "" : finding.breaks() ? "BROKEN" : "ok";
            out().printf(Locale.ROOT, "%-68s %8d  %s%n", finding.title(), finding.count(), verdict);
            for (var example : finding.examples()) out().println("      such as " + example);
        }
        out().println();
        out().println(findings.stream().anyMatch(Finding::breaks) ? "The ledger does NOT hold." : "The ledger holds.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
