package org.heliograph.handset;

import java.util.Optional;
import java.util.stream.Stream;
import org.heliograph.pdu.MmsVersion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say how a notification or a message is answered. */
final class AnswerOptions {
    /** What the MMSC hears of a message that was fetched. */
    enum How {
        NOTIFYRESP,
        ACKNOWLEDGE,
        NO_ANSWER
    }

    /** A word that people expect where a PDU has a flag. */
    enum YesNo {
        YES,
        NO
    }

    @ArgGroup(validate = false)
    private Fetched fetched = new Fetched();

    @ArgGroup(validate = false)
    private ReportOptions report = new ReportOptions();

    /** What every answer to a notification may say. */
    static final class ReportOptions {
        @Option(
                names = "--report-allowed",
                paramLabel = "yes|no",
                description = "Whether the sender may hear of it (default: not said, which is yes).")
        private Optional<YesNo> reportAllowed = Optional.empty();

        @Option(
                names = "--mms-version",
                paramLabel = "1.0..1.3",
                description = "Version of MMS to speak (default: 1.3).")
        private MmsVersion version = MmsVersion.V1_3;

        Optional<Boolean> allowed() {
            return reportAllowed.map(it -> it == YesNo.YES);
        }

        MmsVersion version() {
            return version;
        }
    }

    /** One of these. */
    static final class Fetched {
        @Option(
                names = "--notifyresp",
                description = "Answer by m-notifyresp-ind Retrieved, as phones do that fetch at once (the default).")
        private boolean notifyResp;

        @Option(
                names = "--acknowledge",
                description = "Answer by m-acknowledge-ind, as phones do that deferred it before.")
        private boolean acknowledge;

        @Option(names = "--no-answer", description = "Fetch and say nothing, as some programs do.")
        private boolean noAnswer;
    }

    How how() {
        if (Stream.of(fetched.notifyResp, fetched.acknowledge, fetched.noAnswer)
                        .filter(it -> it)
                        .count()
                > 1) throw new WrongUseException("Say one of --notifyresp, --acknowledge and --no-answer.");
        if (fetched.acknowledge) return How.ACKNOWLEDGE;
        return fetched.noAnswer ? How.NO_ANSWER : How.NOTIFYRESP;
    }

    ReportOptions report() {
        return report;
    }
}
