package org.heliograph.account;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often an address may be wrong: twenty times in five minutes at each node, whatever names it tries. Of IPv6 a network
 * of 64 bits counts as one address, because a caller has all of it.
 */
@ApplicationScoped
public class AddressRate {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_FAILURES = 20;
    private static final int MOST_KEPT = 10_000;
    private static final int NETWORK_BITS = 64;

    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private Clock clock;

    public AddressRate() {} // for the container

    @Inject
    public AddressRate(Clock clock) {
        this.clock = clock;
    }

    /** Takes one attempt from what the address has left; one that was right is given back by {@link #wasRight}. */
    public boolean take(String address) {
        Instant now = clock.instant();
        synchronized (windows) {
            Window before = windows.get(key(address));
            Window window = before == null || before.isOver(now) ? new Window(now, 0) : before;
            windows.put(key(address), new Window(window.since(), window.attempts() + 1));
            return window.attempts() < MOST_FAILURES;
        }
    }

    public void wasRight(String address) {
        synchronized (windows) {
            windows.computeIfPresent(key(address), (same, window) -> new Window(window.since(), window.attempts() - 1));
        }
    }

    /** Until the address may try again, at most. */
    public Duration pause() {
        return WINDOW;
    }

    private static String key(String address) {
        IPAddress read = new IPAddressString(address).getAddress(); // a name is not looked up, and null
        if (read == null) {
            return "";
        }
        return (read.isIPv6() ? read.toPrefixBlock(NETWORK_BITS) : read).toCanonicalString();
    }

    private record Window(Instant since, int attempts) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }
}
