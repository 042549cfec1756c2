package org.heliograph.handset.load;

import picocli.CommandLine.Option;

/** The options of a run that only posts. */
final class LoadOptions extends RunOptions {
    private static final int MOST_RECIPIENTS = 100;
    private static final int ROUNDS_WITH_CEILING = 2;

    @Option(
            names = "--recipients",
            paramLabel = "N",
            description = "Recipients of each message (default: 1, at most 100).")
    private int recipients = 1;

    LoadPlan plan(boolean withCeiling) {
        return plan(withCeiling ? ROUNDS_WITH_CEILING : 1, within("--recipients", recipients, 1, MOST_RECIPIENTS));
    }
}
