package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.heliograph.config.SettingsOfSmscs;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.HandSetClock;
import org.junit.jupiter.api.Test;

/** Executors were seen to lose what they were given. */
class SmscBindTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Losing executor = new Losing();

    /** Loses the first thing that it is given. */
    private static final class Losing extends ScheduledThreadPoolExecutor {
        private final AtomicInteger given = new AtomicInteger();

        Losing() {
            super(2);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            return super.schedule(given.getAndIncrement() == 0 ? () -> {} : work, delay, unit);
        }
    }

    @Test
    void bindsWhenItIsWantedAndItsAttemptNeverBegan() {
        try (var fake = FakeSmsc.start()) {
            var settings = SettingsOfSmscs.of(fake.settings("main")).smscs().get(0);
            var smsc = new Smsc(
                    settings, new Receipts(executor, (key, receipt) -> true), executor, new HandSetClock(now::get));
            smsc.start();
            now.set(NOW.plusSeconds(29));
            assertThat(smsc.carry(BoundBearer.PUSH)).isEmpty();
            assertThat(executor.given).as("it may still begin").hasValue(1);
            now.set(NOW.plusSeconds(30));
            assertThat(smsc.carry(BoundBearer.PUSH)).isEmpty();
            await().until(() -> smsc.state().bound());
            assertThat(fake.binds()).isEqualTo(1);
            smsc.stop();
        } finally {
            executor.shutdownNow();
        }
    }
}
