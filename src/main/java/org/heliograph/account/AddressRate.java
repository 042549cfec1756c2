package org.heliograph.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often an address may be wrong: twenty times in five minutes at each node, whatever names it tries.
 */
@ApplicationScoped
public class AddressRate {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_FAILURES = 20;
    private static final int MOST_KEPT = 10_000;

    private final Map<Network, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Window> eldest) {
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
            Window before = windows.get(Network.of(address));
            Window window = before == null || before.isOver(now) ? new Window(now, 0) : before;
            windows.put(Network.of(address), new Window(window.since(), window.attempts() + 1));
            return window.attempts() < MOST_FAILURES;
        }
    }

    public void wasRight(String address) {
        synchronized (windows) {
            windows.computeIfPresent(
                    Network.of(address), (same, window) -> new Window(window.since(), window.attempts() - 1));
        }
    }

    /** Until the address may try again, at most. */
    public Duration pause() {
        return WINDOW;
    }

    private record Window(Instant since, int attempts) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }
}
