package org.heliograph.handset.load;

import java.io.PrintWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.handset.Version;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code load fill}: a database as it is after a while. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "load fill --jdbc URL [OPTIONS]",
        description = {
            "Fills the tables of Heliograph's database with messages that are done: each with a recipient who has retrieved"
                    + " it, a report that was sent, and an exported charge record; without content. A load run afterwards"
                    + " shows what full tables cost.",
            "The rows stay. They can be told by MM.IDENTIFIED_BY = '" + FinishedRows.RULE + "'."
        },
        optionListHeading = "%n",
        footerHeading = "%n",
        footer = {
            "Example:",
            "  load fill --jdbc jdbc:postgresql://127.0.0.1/heliograph --user heliograph --password secret \\",
            "      --messages 1000000"
        })
final class FillCommand implements Callable<Integer> {
    private static final int MOST_MESSAGES = 50_000_000;
    private static final int MOST_IN_BATCH = 10_000;
    private static final long TELL_NANOS = 2_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Option(names = "--jdbc", paramLabel = "URL", description = "The database, migrated already.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", description = "Database user.")
    private String user = "";

    @Option(names = "--password", paramLabel = "SECRET", description = "Its password.")
    private String password = "";

    @Option(names = "--messages", paramLabel = "N", description = "How many (default: 100000, at most 50000000).")
    private int messages = 100_000;

    @Option(names = "--batch", paramLabel = "N", description = "So many a commit (default: 1000, at most 10000).")
    private int batch = 1_000;

    @Option(
            names = "--allow-remote",
            description = "Fill a database on another computer than this one. Be sure that it is yours.")
    private boolean allowRemote;

    @Override
    public Integer call() {
        var database = url.orElseThrow(
                () -> new WrongUseException("Which database? Say --jdbc jdbc:postgresql://..., for example."));
        RunOptions.within("--messages", messages, 1, MOST_MESSAGES);
        RunOptions.within("--batch", batch, 1, MOST_IN_BATCH);
        if (!allowRemote) CeilingOptions.requireHere(database);
        try (var connection = user.isEmpty()
                        ? DriverManager.getConnection(database)
                        : DriverManager.getConnection(database, user, password);
                var rows = new FinishedRows(connection, messages)) {
            fill(rows);
        } catch (SQLException e) {
            throw new WrongUseException("The database cannot be filled: " + e.getMessage());
        } finally {
            out().flush();
        }
        return 0;
    }

    private void fill(FinishedRows rows) throws SQLException {
        long start = System.nanoTime();
        long told = start;
        for (int done = 0; done < messages; ) {
            done += rows.add(Math.min(batch, messages - done));
            if (done == messages || System.nanoTime() - told > TELL_NANOS) {
                told = System.nanoTime();
                double seconds = (told - start) / 1e9;
                out().printf(
                                Locale.ROOT,
                                "%9d of %d messages, %3.0f %%, %.0f/s%n",
                                done,
                                messages,
                                100.0 * done / messages,
                                done / seconds);
                out().flush();
            }
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
