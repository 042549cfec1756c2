package org.heliograph.handset.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.Option;

/** The options of a run of the whole circle. */
final class CircleOptions extends RunOptions {
    private static final int MOST_IN_FLIGHT = 100_000;
    private static final int MOST_A_SECOND = 10_000;
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Where the pushes for all phones come by UDP (default: 127.0.0.1:2948). Heliograph sends them"
                    + " there with bearer=udp and udp.phones=*=HOST:PORT.")
    private InetSocketAddress listen = InetSocketAddress.createUnresolved("127.0.0.1", 2948);

    @Option(
            names = "--phones",
            paramLabel = "N",
            description =
                    "How many phones fetch at once, each with a connection of its own (default: 16, at most 256).")
    private int phones = 16;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "Senders wait while so many messages are under way (default: 2000).")
    private Optional<Integer> inFlight = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "An open loop instead: N messages a second, whatever comes back. Each is timed from when it was"
                            + " due.")
    private Optional<Integer> rate = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            description = "A message that has not come round by then is given up (default: 60s, at most 10m).")
    private Duration patience = Duration.ofSeconds(60);

    @Option(names = "--fail-fast", description = "End with the first refusal or fault, and with status 1.")
    private boolean failFast;

    CirclePlan plan() {
        if (rate.isPresent() && inFlight.isPresent()) throw new WrongUseException("Say either --rate or --in-flight.");
        if (patience.compareTo(LONGEST_PATIENCE) > 0) throw new WrongUseException("--patience is at most 10m.");
        return new CirclePlan(
                plan(1, 1),
                listen,
                within("--phones", phones, 1, MOST_CLIENTS),
                within("--in-flight", inFlight.orElse(2_000), 1, MOST_IN_FLIGHT),
                rate.map(it -> OptionalInt.of(within("--rate", it, 1, MOST_A_SECOND)))
                        .orElse(OptionalInt.empty()),
                patience,
                failFast);
    }
}
