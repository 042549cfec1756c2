package org.heliograph.handset.load;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A load run as it is to be.
 *
 * @param octets of a message, about
 * @param longest a round ends after that in any case
 * @param messages a round ends after so many, if given
 */
record LoadPlan(
        URI mmsc,
        int clients,
        int octets,
        Duration longest,
        Optional<Integer> messages,
        Duration warmup,
        int rounds,
        int recipients,
        SenderHeader sender) {

    Limit limit() {
        return new Limit(longest, messages.orElse(Integer.MAX_VALUE));
    }

    /** When a round ends: whichever comes first. */
    record Limit(Duration longest, int messages) {}

    /** For the head of a report. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Load on %s: %d clients, messages of about %d kB to %d recipient%s,%n"
                        + "senders %s to %s in %s, %s%n"
                        + "closed loop: each client sends its next message when the last one is answered",
                mmsc,
                clients,
                octets / 1000,
                recipients,
                recipients == 1 ? "" : "s",
                sender.number(0),
                sender.number(clients - 1),
                sender.name(),
                messages.map(count -> count + " messages a round").orElse(longest.toSeconds() + " s a round"));
    }
}
