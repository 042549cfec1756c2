package org.heliograph.handset.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A run of the whole circle as it is to be.
 *
 * @param listen where the pushes for all phones come
 * @param phones how many of them fetch at once
 * @param inFlight so many messages at most are under way, if it is no open loop
 * @param rate messages a second whatever comes back: an open loop
 * @param patience who has not come round by then is given up
 * @param failFast whether the first refusal or fault ends the run
 */
record CirclePlan(
        LoadPlan load,
        InetSocketAddress listen,
        int phones,
        int inFlight,
        OptionalInt rate,
        Duration patience,
        boolean failFast) {

    /** For the head of a report. */
    @Override
    public String toString() {
        var sender = load.sender();
        return String.format(
                Locale.ROOT,
                "Circle on %s: %d senders %s to %s, messages of about %d kB, each to a recipient of its own,%n"
                        + "%d of which fetch at once; pushes to %s:%d, numbers in %s%n%s",
                load.mmsc(),
                load.clients(),
                sender.number(0),
                sender.number(load.clients() - 1),
                load.octets() / 1000,
                phones,
                listen.getHostString(),
                listen.getPort(),
                sender.name(),
                loop());
    }

    String loop() {
        return rate.isPresent()
                ? "open loop: " + rate.getAsInt() + " messages a second, whatever comes back"
                : "closed loop: at most " + inFlight + " messages under way";
    }
}
