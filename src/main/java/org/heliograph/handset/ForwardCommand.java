package org.heliograph.handset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.handset.compose.WrittenAddress;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.Storing;
import org.heliograph.wsp.EncodedString;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handset forward}: sends a message on without fetching it. */
@Command(
        name = "forward",
        sortOptions = false,
        description = "Sends a message on to somebody else without fetching it.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the MMSC sends it on",
            "1:the MMSC refused it; the status is in the answer",
            "2:wrong use",
            "3:nobody answered, or what came is no answer to it"
        },
        footer = {
            "",
            "Example:",
            "  handset forward http://127.0.0.1:8080/m/7f3a --to +15550003 \\",
            "      --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550002'"
        })
final class ForwardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The Content-Location of the notification.")
    private URI message;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            required = true,
            description = "Recipient: telephone number, e-mail address or short code. Repeat it for more.")
    private List<String> to = new ArrayList<>();

    @Option(names = "--delivery-report", description = "Ask for a report when it is delivered.")
    private boolean deliveryReport;

    @Option(names = "--read-report", description = "Ask for a report when it is read.")
    private boolean readReport;

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
        var request = request();
        return conversation.conclude(
                conversation.ask(request, Expected.forwardConf(request.transactionId()), where.toMmsc()));
    }

    private ForwardReq request() {
        return new ForwardReq(
                TransactionIds.next(),
                version,
                Optional.empty(),
                From.INSERT_ADDRESS,
                new Recipients(to.stream().map(ForwardCommand::written).toList(), List.of(), List.of()),
                message.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                deliveryReport || readReport ? Reports.of(deliveryReport, readReport) : Reports.UNSAID,
                Storing.UNSAID,
                ReplyCharging.NONE,
                List.of());
    }

    private static EncodedString written(String typed) {
        try {
            return EncodedString.of(WrittenAddress.of(typed));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage());
        }
    }
}
