package org.heliograph.handset;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.handset.http.Answer;
import org.heliograph.handset.http.NoAnswerException;
import org.heliograph.handset.http.Post;
import org.heliograph.handset.http.Transport;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.PduTree;
import org.heliograph.pdu.SendReq;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code handset send}: makes an m-send-req, sends it, and says what became of it. */
@Command(
        name = "send",
        sortOptions = false,
        description = "Sends a multimedia message and says whether the MMSC accepted it.",
        optionListHeading = "%n",
        customSynopsis = "handset send --mmsc URL --to ADDRESS (--text TEXT | --image FILE | ...) [OPTIONS]",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the MMSC accepted the message",
            "1:the MMSC refused it, or some of its recipients; the status is in the answer",
            "2:wrong use, or a file that cannot be read",
            "3:nobody answered, or what came is no answer to it"
        },
        footer = {
            "",
            "Examples:",
            "  handset send --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550001' \\",
            "      --to +15550002 --to bob@example.org --image photo.jpg --text 'Look!'",
            "  handset send --mmsc http://mms.example.net/ --proxy 10.0.0.1:9201 --to 4711 --text 'INFO'",
            "  handset send --dry-run --save message.mms --to +15550002 --sample-picture"
        })
final class SendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(heading = "%nWhere to:%n", validate = false, order = 1)
    private TransportOptions where = new TransportOptions();

    @ArgGroup(heading = "%nWhat it contains:%n", validate = false, order = 2)
    private ContentOptions contained = new ContentOptions();

    @ArgGroup(heading = "%nThe message:%n", validate = false, order = 3)
    private MessageOptions message = new MessageOptions();

    @ArgGroup(heading = "%nBesides:%n", validate = false, order = 4)
    private Besides besides = new Besides();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** Options about neither the message nor its way. */
    static final class Besides {
        @Option(names = "--save", paramLabel = "FILE", description = "Write the m-send-req to a file as well.")
        private Optional<Path> save = Optional.empty();

        @Option(names = "--dry-run", description = "Only show what would be sent.")
        private boolean dryRun;

        @Option(
                names = {"-q", "--quiet"},
                description = "Say only what became of it.")
        private boolean quiet;
    }

    @Override
    public Integer call() throws IOException {
        var request = message.message(contained.content());
        var octets = new PduEncoder().encode(request);
        if (besides.save.isPresent()) {
            try (var file = Files.newOutputStream(besides.save.get())) {
                octets.writeTo(file);
            }
        }
        if (besides.dryRun) {
            out().print(PduTree.render(octets, DecoderLimits.DEFAULT));
            return Exit.DONE;
        }
        var verdict = send(request, octets, where.transport());
        out().println(verdict.line());
        if (!verdict.advice().isEmpty()) out().println("Next: " + verdict.advice());
        out().flush();
        return verdict.exit();
    }

    private Verdict send(SendReq request, Octets octets, Transport transport) {
        say("POST " + transport.mmsc()
                + transport
                        .proxy()
                        .map(it -> " by way of " + it.getHostString() + ":" + it.getPort())
                        .orElse(""));
        say(request.type() + " " + request.version() + ", transaction id " + request.transactionId() + ", "
                + octets.size() + " octets, " + counted(request.recipients().count(), "recipient"));
        try {
            var answer = post(transport, octets);
            show(answer);
            var judgement = new Judgement<>(Expected.sendConf(request.transactionId()), answer);
            judgement.warning().ifPresent(warning -> say("Warning: " + warning));
            return judgement.verdict();
        } catch (NoAnswerException e) {
            return Verdict.noAnswer(e.getMessage(), e.advice());
        }
    }

    private Answer post(Transport transport, Octets octets) throws NoAnswerException {
        if (besides.quiet) return new Post(transport).send(octets, (sent, of) -> {});
        var meter = new ProgressMeter(spec.commandLine().getErr());
        try {
            return new Post(transport).send(octets, meter);
        } finally {
            meter.end();
        }
    }

    private void show(Answer answer) {
        say(String.format(
                Locale.ROOT,
                "HTTP %d, %d octets after %.3f s",
                answer.status(),
                answer.body().size(),
                answer.took().toMillis() / 1000.0));
        boolean pdu = !answer.body().isEmpty() && answer.body().octet(0) == HeaderField.MESSAGE_TYPE.octet();
        if (pdu && !besides.quiet) out().print(PduTree.render(answer.body(), DecoderLimits.DEFAULT));
    }

    private void say(String line) {
        if (besides.quiet) return;
        out().println(line);
        out().flush();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
