package org.heliograph.handset;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.TransactionId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handset fetch}: gets a message that a notification told of, and answers as a phone does. */
@Command(
        name = "fetch",
        sortOptions = false,
        description = "Fetches a message and tells the MMSC that it came.",
        customSynopsis = "handset fetch URL [--acknowledge | --no-answer] [OPTIONS]",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the message came, and the MMSC took the answer",
            "1:the MMSC refused it; the status is in the answer",
            "2:wrong use, or a file that cannot be written",
            "3:nobody answered, or what came is no answer to it"
        },
        footer = {
            "",
            "Examples:",
            "  handset fetch http://127.0.0.1:8080/m/7f3a --header 'X-MSISDN: +15550002' --extract parts",
            "  handset fetch http://127.0.0.1:8080/m/7f3a --header 'X-MSISDN: +15550002' --no-answer"
        })
final class FetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The Content-Location of the notification.")
    private URI message;

    @ArgGroup(heading = "%nWhere to:%n", validate = false, order = 1)
    private TransportOptions where = new TransportOptions();

    @ArgGroup(heading = "%nThe answer, to --mmsc or to the message's own URL:%n", validate = false, order = 2)
    private AnswerOptions answer = new AnswerOptions();

    @Option(
            names = "--transaction-id",
            paramLabel = "ID",
            description = "Transaction id of the notification (default: that of the message).")
    private Optional<String> transactionId = Optional.empty();

    @Option(names = "--save", paramLabel = "FILE", description = "Write the m-retrieve-conf to a file.")
    private Optional<Path> save = Optional.empty();

    @Option(names = "--extract", paramLabel = "DIR", description = "Write the parts to files in this directory.")
    private Optional<Path> extract = Optional.empty();

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
    public Integer call() throws IOException {
        var conversation = new Conversation(spec.commandLine().getOut(), true, quiet);
        var retrieval = new Retrieval(conversation, answer);
        var fetched = conversation.fetch(where.to(message));
        keep(fetched.octets(), fetched.message(), conversation);
        int exit = conversation.conclude(fetched.verdict());
        var told = retrieval.answer(fetched, transactionId.map(TransactionId::of), where.toMmscOr(message));
        return Math.max(exit, told.map(conversation::conclude).orElse(Exit.DONE));
    }

    private void keep(Octets octets, Optional<RetrieveConf> conf, Conversation conversation) throws IOException {
        if (save.isPresent() && !octets.isEmpty()) {
            try (var file = Files.newOutputStream(save.get())) {
                octets.writeTo(file);
            }
        }
        if (extract.isPresent() && conf.isPresent())
            for (var written : new Extraction(extract.get()).parts(conf.get())) conversation.say("wrote " + written);
    }
}
