package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InsistenceTest {
    private final Insistence insistence = new Insistence();

    @Test
    void doesAgainWhatFailed() {
        AtomicInteger calls = new AtomicInteger();
        String done = insistence.on(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("the database restarts");
            }
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(calls).hasValue(2);
    }

    @Test
    void letsOnlyAFewInsistAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch failed = new CountDownLatch(8);
        try {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> insistence.on(() -> {
                    failed.countDown();
                    throw new IllegalStateException("away");
                }));
            }
            failed.await();
            AtomicInteger calls = new AtomicInteger();
            assertThatThrownBy(
                            () -> { // once all eight wait, the ninth does not
                                while (true) {
                                    insistence.on(() -> {
                                        calls.incrementAndGet();
                                        throw new IllegalStateException("away");
                                    });
                                }
                            })
                    .hasMessage("away");
            assertThat(calls.get()).isPositive();
        } finally {
            threads.shutdownNow();
        }
    }
}
