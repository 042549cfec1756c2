package org.heliograph.handset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.handset.compose.WrittenAddress;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.ReadRecInd;
import org.heliograph.pdu.ReadStatus;
import org.heliograph.wsp.EncodedString;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handset read}: sends a read report. */
@Command(
        name = "read",
        sortOptions = false,
        description = "Tells the sender, through the MMSC, that a message was read.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the MMSC took it", "2:wrong use", "3:nobody answered, or with an HTTP error"},
        footer = {
            "",
            "Example:",
            "  handset read m77f1@mmsc.example.net --to +15550001 \\",
            "      --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550002'"
        })
final class ReadCommand implements Callable<Integer> {
    /** What became of it, in a word each. */
    enum What {
        READ,
        DELETED;

        ReadStatus status() {
            return this == READ ? ReadStatus.READ : ReadStatus.DELETED_WITHOUT_BEING_READ;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MESSAGE-ID", description = "The Message-ID of the message that was fetched.")
    private String messageId;

    @Option(names = "--to", paramLabel = "ADDRESS", required = true, description = "Who sent that message.")
    private String to;

    @Option(
            names = "--status",
            paramLabel = "read|deleted",
            description = "Whether it was read (the default) or deleted without being read.")
    private What what = What.READ;

    @Option(names = "--mms-version", paramLabel = "1.0..1.3", description = "Version of MMS to speak (default: 1.3).")
    private MmsVersion version = MmsVersion.V1_3;

    @ArgGroup(heading = "%nWhere to:%n", validate = false, order = 1)
    private TransportOptions where = new TransportOptions();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what became of it.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
        var conversation = new Conversation(spec.commandLine().getOut(), true, quiet);
        var report = report();
        var told = report.type() + ", "
                + report.readStatus().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", Message-ID " + messageId;
        return conversation.conclude(conversation.indicate(report, told, where.toMmsc()));
    }

    private ReadRecInd report() {
        try {
            return new ReadRecInd(
                    version,
                    messageId,
                    EncodedString.of(WrittenAddress.of(to)),
                    From.INSERT_ADDRESS,
                    Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                    what.status(),
                    Applic.NONE,
                    List.of());
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage());
        }
    }
}
