package org.heliograph.handset;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.heliograph.pdu.DeleteReq;
import org.heliograph.pdu.MmsVersion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handset delete}: has messages deleted that were not fetched. */
@Command(
        name = "delete",
        sortOptions = false,
        description = "Has messages deleted that wait at the MMSC.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all are deleted",
            "1:at least one is not; the status is in the answer",
            "2:wrong use",
            "3:nobody answered, or what came is no answer to it"
        },
        footer = {
            "",
            "Example:",
            "  handset delete http://127.0.0.1:8080/m/7f3a \\",
            "      --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550002'"
        })
final class DeleteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "The Content-Location of the notification.")
    private List<URI> messages;

    @Option(names = "--mms-version", paramLabel = "1.2..1.3", description = "Version of MMS to speak (default: 1.3).")
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
        var locations = messages.stream().map(URI::toString).toList();
        var request = new DeleteReq(TransactionIds.next(), version, locations, List.of());
        return conversation.conclude(
                conversation.ask(request, Expected.deleteConf(request.transactionId()), where.toMmsc()));
    }
}
