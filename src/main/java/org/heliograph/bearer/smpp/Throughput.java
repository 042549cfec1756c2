package org.heliograph.bearer.smpp;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Gives each submit_sm its place in time, so that there are not more of them in a second than an SMSC wants. */
final class Throughput {
    private final long interval;
    private final LongSupplier nanos;
    private long next;

    /**
     * @param perSecond 0 for no limit
     * @param nanos as {@link System#nanoTime}
     */
    Throughput(int perSecond, LongSupplier nanos) {
        this.interval = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /**
     * Takes the next place for some submit_sm that go together.
     *
     * @return how long to wait before the first of them; empty, and nothing is taken, if that is longer than patience lasts
     */
    synchronized Optional<Duration> reserve(int count, Duration patience) {
        long now = nanos.getAsLong();
        long wait = Math.max(0, next - now);
        if (wait > patience.toNanos()) return Optional.empty();
        next = now + wait + count * interval;
        return Optional.of(Duration.ofNanos(wait));
    }
}
