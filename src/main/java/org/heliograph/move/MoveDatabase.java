package org.heliograph.move;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.heliograph.handset.Tool;
import org.heliograph.handset.Version;
import org.heliograph.handset.WrongUseException;
import org.heliograph.platform.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code move-database}: from the embedded database to a server's, or between any two. */
@Command(
        name = "move-database",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "move-database --from DATABASE --to URL [OPTIONS]",
        description = {
            "Puts everything that one database of Heliograph's holds into another: messages, content, reports, charge"
                    + " records, subscribers, MMBoxes. H2, PostgreSQL, MariaDB and MySQL, in any direction.",
            "",
            "Heliograph must be stopped on every node. The new database must be there and empty; its tables are made here."
                    + " All is written in one transaction, read again and compared before it is committed: after an"
                    + " interruption the new database is as it was before, and this can be started again. The old database"
                    + " is not changed."
        },
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything has been moved",
            "1:something failed on the way; the new database is as it was",
            "2:wrong use, or a database that cannot be used as it is"
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  move-database --from data --to jdbc:postgresql://127.0.0.1/heliograph --to-user heliograph \\",
            "      --to-password",
            "  move-database --from jdbc:mariadb://old/heliograph --from-user heliograph --from-password \\",
            "      --to jdbc:postgresql://new/heliograph --to-user heliograph --to-password"
        })
public final class MoveDatabase implements Callable<Integer> {
    private static final int FAILED = 1;

    /** Its notes on each step are not this tool's; held, or its level would be forgotten. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "DATABASE",
            description = "The old database: a JDBC URL, or the data directory of a server with the embedded database.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--from-user", paramLabel = "NAME", description = "Its user.")
    private String fromUser = "";

    @Option(
            names = "--from-password",
            paramLabel = "SECRET",
            interactive = true,
            arity = "0..1",
            defaultValue = "${env:MOVE_FROM_PASSWORD:-}",
            description = "Its password; asked for if none follows. Or put it into MOVE_FROM_PASSWORD.")
    private String fromPassword;

    @Option(names = "--to", paramLabel = "URL", description = "The new database: its JDBC URL.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--to-user", paramLabel = "NAME", description = "Its user.")
    private String toUser = "";

    @Option(
            names = "--to-password",
            paramLabel = "SECRET",
            interactive = true,
            arity = "0..1",
            defaultValue = "${env:MOVE_TO_PASSWORD:-}",
            description = "Its password; asked for if none follows. Or put it into MOVE_TO_PASSWORD.")
    private String toPassword;

    public static void main(String[] arguments) {
        System.exit(Tool.execute(Tool.of(new MoveDatabase()), arguments));
    }

    @Override
    public Integer call() {
        MIGRATIONS.setLevel(Level.OFF);
        var old = new DatabaseSettings(
                from.map(MoveDatabase::url).orElseThrow(() -> new WrongUseException("From where? Say --from.")),
                fromUser,
                fromPassword,
                Optional.empty());
        var fresh = new DatabaseSettings(
                to.orElseThrow(() -> new WrongUseException("Where to? Say --to jdbc:postgresql://..., for example.")),
                toUser,
                toPassword,
                Optional.empty());
        // IFEXISTS: a wrong path is not to become a new database; the other one spares H2 to collect a table before it
        // is read
        try (var source = connected(old, ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=TRUE");
                var target = connected(fresh, "")) {
            move(source, target);
            return 0;
        } catch (SQLException | FlywayException | DifferenceException e) {
            out().flush();
            err().println("Nothing has been moved: " + e.getMessage());
            return FAILED;
        } finally {
            out().flush();
        }
    }

    private void move(Side source, Side target) throws SQLException {
        out().println("from " + source + ", " + source.product());
        out().println("to   " + target + ", " + target.product());
        out().flush();
        new Removal(source, target, new Meter(out())).run();
        out().println("Everything is in " + target + " and has been compared.");
        out().println(
                        "Before Heliograph is started, name it in the settings of every node: database.url, database.user,"
                                + " database.password.");
        out().println(source + " is as it was; keep it until you trust the new one.");
    }

    private static Side connected(DatabaseSettings settings, String more) {
        try {
            return Side.open(settings, more);
        } catch (SQLException e) {
            throw new WrongUseException(Side.shown(settings.url()) + " cannot be used: " + e.getMessage());
        }
    }

    private static String url(String database) {
        if (database.startsWith("jdbc:")) {
            return database;
        }
        var data = Path.of(database);
        if (!Files.exists(data.resolve("db").resolve("heliograph.mv.db"))) {
            throw new WrongUseException(
                    "There is no db/heliograph.mv.db in " + database + ". Name a data directory, or a JDBC" + " URL.");
        }
        return DatabaseSettings.h2Below(data);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
