package org.heliograph.handset;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heliograph.handset.http.MmscUrl;
import org.heliograph.handset.http.NoAnswerException;
import org.heliograph.handset.inbox.Arrival;
import org.heliograph.handset.inbox.Listening;
import org.heliograph.handset.inbox.MmscInbox;
import org.heliograph.handset.inbox.Source;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.NotificationInd;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code handset inbox}: shows what is pushed to a phone, and fetches it if told so. */
@Command(
        name = "inbox",
        sortOptions = false,
        description = "Waits for notifications and reports as a phone does, and says what they mean.",
        optionListHeading = "%n",
        customSynopsis = {
            "handset inbox --listen udp[:PORT]|smpp:PORT [OPTIONS]",
            "handset inbox --mmsc URL --header 'X-MSISDN: +15550002' [OPTIONS]"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:what came could be read, and as many came as --count says",
            "1:fewer came, or one was no notification or report, or the MMSC refused to hand out a message",
            "2:wrong use, or a port that somebody else has",
            "3:nobody answered, or what came is no answer"
        },
        footer = {
            "",
            "Examples:",
            "  handset inbox --mmsc http://127.0.0.1:8080/mms --header 'X-MSISDN: +15550002' --fetch",
            "  handset inbox --listen udp --tree",
            "  handset inbox --listen smpp:2775 --count 1 --for 30s"
        })
final class InboxCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--listen",
            paramLabel = "WHERE",
            description =
                    "Listen as a phone (udp, port 2948 if not said) or as an SMSC (smpp:PORT). Without it the MMSC"
                            + " is asked each second, which answers if its bearer is loopback.")
    private Optional<Listening> listen = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Address of this computer to listen at (default: 127.0.0.1).")
    private String address = "127.0.0.1";

    @ArgGroup(heading = "%nThe MMSC:%n", validate = false, order = 1)
    private TransportOptions where = new TransportOptions();

    @ArgGroup(heading = "%nWhen to stop (otherwise Ctrl-C does):%n", validate = false, order = 2)
    private Until until = new Until();

    @ArgGroup(heading = "%nWhat to do with each:%n", validate = false, order = 3)
    private Doing doing = new Doing();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The options that end it. */
    static final class Until {
        @Option(names = "--once", description = "Ask the MMSC once.")
        private boolean once;

        @Option(names = "--for", paramLabel = "TIME", description = "Stop after this time, such as 30s.")
        private Optional<Duration> time = Optional.empty();

        @Option(names = "--count", paramLabel = "N", description = "Stop after so many.")
        private int count = Integer.MAX_VALUE;
    }

    /** The options about what comes. */
    static final class Doing {
        @Option(names = "--tree", description = "Show every field.")
        private boolean tree;

        @Option(names = "--save", paramLabel = "DIR", description = "Write each push to a file in this directory.")
        private Optional<Path> save = Optional.empty();

        @Option(
                names = "--fetch",
                description = "Fetch each message at once and answer, as a phone with automatic download does.")
        private boolean fetch;

        @ArgGroup(validate = false)
        private AnswerOptions answer = new AnswerOptions();
    }

    private int shown;
    private int exit = Exit.DONE;

    @Override
    public Integer call() throws IOException {
        if (until.once && listen.isPresent())
            throw new WrongUseException("--once asks an MMSC. With --listen say --for 30s or --count 1.");
        doing.answer.how(); // refused before anything comes
        if (until.count < 1) throw new WrongUseException("--count must be 1 or more.");
        try (var source = source()) {
            conversation().say("Waiting at " + source.place());
            run(source);
        }
        boolean fewer = until.count != Integer.MAX_VALUE && shown < until.count;
        if (fewer) conversation().say(shown + " came, and not " + until.count + ".");
        return fewer ? Math.max(exit, Exit.REFUSED) : exit;
    }

    private Source source() throws IOException {
        if (listen.isEmpty() && !where.namesMmsc())
            throw new WrongUseException("Where do notifications come from? Say --mmsc http://127.0.0.1:8080/mms"
                    + " for an MMSC with a loopback bearer, or --listen udp, or --listen smpp:2775.");
        return listen.isPresent() ? opened(listen.get()) : new MmscInbox(where.toMmsc());
    }

    private Source opened(Listening at) throws IOException {
        try {
            return at.open(bound());
        } catch (BindException e) {
            throw new WrongUseException("Nobody can listen at " + address + " port " + at.port() + " (" + e.getMessage()
                    + "). Say another port, such as --listen " + (at.smpp() ? "smpp:" : "udp:") + "12948.");
        }
    }

    private InetAddress bound() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new WrongUseException("--address: no address is known for " + address);
        }
    }

    private void run(Source source) throws IOException {
        long start = System.nanoTime();
        boolean silent = false;
        int before = exit;
        while (shown < until.count && !Thread.currentThread().isInterrupted()) {
            var left = until.once ? Duration.ZERO : left(start);
            try {
                for (var arrival : source.look(left.compareTo(LOOK) < 0 ? left : LOOK))
                    if (shown < until.count) show(arrival);
                if (silent) exit = before; // it is there again
                silent = false;
            } catch (NoAnswerException e) {
                // one that restarts is waited for, and complained of once
                if (!silent) before = exit;
                if (!silent) conclude(Verdict.noAnswer(e.getMessage(), e.advice()));
                silent = true;
                if (!until.once) pause(left);
            }
            if (left.isZero()) return;
        }
    }

    private Duration left(long start) {
        if (until.time.isEmpty()) return LOOK;
        var left = until.time.get().minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static void pause(Duration left) {
        try {
            Thread.sleep(Math.min(left.toMillis(), LOOK.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Arrival arrival) throws IOException {
        shown++;
        var story = PushStory.of(arrival);
        story.lines().forEach(line -> conversation().say(line));
        if (doing.tree) conversation().say(PushStory.tree(arrival.push()).stripTrailing());
        if (story.pdu().isEmpty()) exit = Math.max(exit, Exit.REFUSED);
        if (doing.save.isPresent()) save(arrival.push(), doing.save.get());
        if (doing.fetch && story.pdu().isPresent() && story.pdu().get() instanceof NotificationInd notification)
            fetch(notification);
    }

    private void save(Octets push, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file;
        int number = shown;
        do file = directory.resolve(String.format("%04d.push", number++));
        while (Files.exists(file));
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            push.writeTo(out);
        }
        conversation().say("  wrote " + file);
    }

    private void fetch(NotificationInd notification) {
        try {
            var message = MmscUrl.parse(notification.contentLocation());
            var fetched = conversation().fetch(where.to(message));
            conclude(fetched.verdict());
            new Retrieval(conversation(), doing.answer)
                    .answer(fetched, Optional.of(notification.transactionId()), where.toMmscOr(message))
                    .ifPresent(this::conclude);
        } catch (IllegalArgumentException e) {
            conclude(Verdict.noAnswer(Printable.of(e.getMessage()), "The MMSC's Content-Location is no URL."));
        }
    }

    private void conclude(Verdict verdict) {
        exit = Math.max(exit, conversation().conclude(verdict));
    }

    private Conversation conversation() {
        return new Conversation(spec.commandLine().getOut(), doing.tree, false);
    }
}
