package org.heliograph.handset.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.heliograph.handset.WrongUseException;
import picocli.CommandLine.Option;

/** The options that every run has, and their bounds. */
class RunOptions {
    static final int MOST_CLIENTS = 256;
    static final int MOST_SECONDS = 600;
    static final int MOST_MESSAGES = 1_000_000;
    static final int MOST_OCTETS = 10_000_000;
    static final int LEAST_OCTETS = 1_000;
    static final int MOST_ROUNDS = 5;
    private static final Duration LONGEST_WARMUP = Duration.ofSeconds(60);
    private static final Duration PRESET_WARMUP = Duration.ofSeconds(5);
    private static final int PRESET_SECONDS = 20;

    @Option(names = "--mmsc", paramLabel = "URL", description = "The MMSC URL; plain http.")
    private Optional<URI> mmsc = Optional.empty();

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "Phones at once, each with a connection of its own and a"
                    + " number of its own (default: 16, at most 256).")
    private int clients = 16;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description = "Octets of a message, about: 50k, 1M (default: 50k, at" + " most 10M).")
    private String size = "50k";

    @Option(names = "--seconds", paramLabel = "N", description = "Length of a round (default: 20, at most 600).")
    private Optional<Integer> seconds = Optional.empty();

    @Option(names = "--messages", paramLabel = "N", description = "Or so many messages a round (at most 1000000).")
    private Optional<Integer> messages = Optional.empty();

    @Option(
            names = "--warmup",
            paramLabel = "TIME",
            description = "Not counted, before the first round (default: 5s, at" + " most 60s).")
    private Duration warmup = PRESET_WARMUP;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds (default: 1, with a ceiling 2 of each in turn; at most 5).")
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--header",
            paramLabel = "NAME",
            description = "The header field in which the network tells the" + " sender's number (default: X-MSISDN).")
    private String header = "X-MSISDN";

    @Option(
            names = "--sender",
            paramLabel = "NUMBER",
            description = "Number of the first client, the others count on" + " (default: +15550100000).")
    private String sender = "+15550100000";

    @Option(names = "--allow-remote", description = "Load other computers than this one. Be sure that they are yours.")
    private boolean allowRemote;

    final boolean allowsRemote() {
        return allowRemote;
    }

    /**
     * The run as it is to be.
     *
     * @param presetRounds if the caller does not say how many
     * @param recipients of each message
     * @throws WrongUseException if an option is out of its bounds
     */
    final LoadPlan plan(int presetRounds, int recipients) {
        var url = mmsc.orElseThrow(
                () -> new WrongUseException("Which MMSC? Say --mmsc http://127.0.0.1:8080/mms, for example."));
        if (!"http".equalsIgnoreCase(url.getScheme()))
            throw new WrongUseException("--mmsc: load speaks plain http only.");
        requireHere(url.getHost());
        if (seconds.isPresent() && messages.isPresent())
            throw new WrongUseException("Say either --seconds or --messages.");
        if (warmup.compareTo(LONGEST_WARMUP) > 0) throw new WrongUseException("--warmup is at most 60s.");
        return new LoadPlan(
                url,
                within("--clients", clients, 1, MOST_CLIENTS),
                within("--size", octets(size), LEAST_OCTETS, MOST_OCTETS),
                Duration.ofSeconds(within("--seconds", length(), 1, MOST_SECONDS)),
                messages.map(count -> within("--messages", count, 1, MOST_MESSAGES)),
                warmup,
                within("--rounds", rounds.orElse(presetRounds), 1, MOST_ROUNDS),
                recipients,
                new SenderHeader(header, sender));
    }

    /** A number of messages may take as long as it takes, within reason. */
    private int length() {
        return messages.isPresent() ? MOST_SECONDS : seconds.orElse(PRESET_SECONDS);
    }

    private void requireHere(String host) {
        try {
            boolean here = InetAddress.getByName(host).isLoopbackAddress();
            if (!here && !allowRemote)
                throw new WrongUseException(host + " is another computer. If it is yours to load, say --allow-remote.");
        } catch (UnknownHostException e) {
            throw new WrongUseException("No address is known for " + host + ".");
        }
    }

    static int within(String option, int value, int least, int most) {
        if (value < least || value > most)
            throw new WrongUseException(option + " is from " + least + " to " + most + ", not " + value + ".");
        return value;
    }

    static int octets(String typed) {
        if (!typed.matches("[0-9]{1,8}[kKM]?")) throw new WrongUseException("--size is such as 50k, 300k or 1M.");
        int unit = typed.endsWith("M") ? 1_000_000 : typed.matches(".*[kK]") ? 1_000 : 1;
        long octets = Long.parseLong(typed.replaceAll("[kKM]", "")) * unit;
        return (int) Math.min(octets, Integer.MAX_VALUE);
    }
}
