package org.heliograph.handset;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.handset.http.MmscUrl;
import org.heliograph.handset.http.Transport;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.TransactionId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code handset defer} and {@code handset reject} have in common: an m-notifyresp-ind without fetching. */
abstract class NotificationCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "URL|ID",
            description = "The Content-Location of the notification, or its transaction id alone.")
    private String notification;

    @Option(
            names = "--transaction-id",
            paramLabel = "ID",
            description = "Transaction id of the notification, with a URL.")
    private Optional<String> transactionId = Optional.empty();

    @ArgGroup(heading = "%nWhere to:%n", validate = false, order = 1)
    private TransportOptions where = new TransportOptions();

    @ArgGroup(heading = "%nThe answer:%n", validate = false, order = 2)
    private AnswerOptions.ReportOptions report = new AnswerOptions.ReportOptions();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what became of it.")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final MmStatus status;

    NotificationCommand(MmStatus status) {
        this.status = status;
    }

    @Override
    public Integer call() {
        var conversation = new Conversation(spec.commandLine().getOut(), true, quiet);
        return conversation.conclude(conversation.notifyResp(id(), status, report, to()));
    }

    /** Ids are short and have no slash; whoever has one that does says it as an option. */
    private boolean isUrl() {
        return notification.indexOf('/') >= 0;
    }

    private TransactionId id() {
        if (!isUrl()) return TransactionId.of(transactionId.orElse(notification));
        return TransactionId.of(transactionId.orElseThrow(() -> new WrongUseException(
                "Which notification? Say its transaction id: --transaction-id N42. 'handset inbox' shows it.")));
    }

    private Transport to() {
        if (!isUrl()) return where.toMmsc();
        try {
            return where.toMmscOr(MmscUrl.parse(notification));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage());
        }
    }
}
