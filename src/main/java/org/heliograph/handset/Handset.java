package org.heliograph.handset;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A phone's MMS client on a command line. Each subcommand is a class of its own. */
@Command(
        name = "handset",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            SendCommand.class,
            InboxCommand.class,
            FetchCommand.class,
            DeferCommand.class,
            RejectCommand.class,
            ReadCommand.class,
            ForwardCommand.class,
            DeleteCommand.class,
            DecodeCommand.class,
            InspectCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        description = "A phone's MMS client on the command line: does this MMSC answer, and what?",
        optionListHeading = "%n",
        footerHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "Examples:",
            "  handset send --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550001' \\",
            "               --to +15550002 --sample-picture --text 'Hello'",
            "  handset inbox --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550002' --fetch",
            "  handset decode message.mms",
            "",
            "'handset COMMAND --help' tells more about a command."
        })
public final class Handset implements Runnable {
    /** Exits with the status of the command, see {@link Exit}. */
    public static void main(String[] arguments) {
        System.exit(Tool.execute(line(), arguments));
    }

    static CommandLine line() {
        return Tool.of(new Handset());
    }

    /** The same, writing elsewhere. */
    static CommandLine line(PrintWriter out, PrintWriter err) {
        return line().setOut(out).setErr(err);
    }

    @Override
    public void run() {
        throw new WrongUseException("What is it to do? Say 'handset send ...' or 'handset inbox ...', for example.");
    }
}
