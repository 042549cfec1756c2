package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Queue<Runnable> threads = new ArrayDeque<>();

    @Test
    void worksUntilNothingIsLeft() {
        AtomicInteger steps = new AtomicInteger();
        new Worker("test", () -> steps.incrementAndGet() < 3).wake(Runnable::run, NOW);
        assertThat(steps).hasValue(3);
    }

    @Test
    void hasOneThreadAndLooksAgainWhenItIsWokenAtWork() {
        AtomicInteger steps = new AtomicInteger();
        Worker[] worker = new Worker[1];
        worker[0] = new Worker("test", () -> {
            if (steps.incrementAndGet() == 1) {
                worker[0].wake(threads::add, NOW); // something came in after this step had looked
            }
            return false;
        });
        worker[0].wake(threads::add, NOW);
        assertThat(threads).hasSize(1);
        threads.remove().run();
        assertThat(steps).hasValue(2);
        assertThat(threads).isEmpty();
    }

    @Test
    void goesOnAfterAFailureAndAfterARefusedThread() {
        AtomicInteger steps = new AtomicInteger();
        Worker worker = new Worker("test", () -> {
            if (steps.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("an error, too");
            }
            return false;
        });
        worker.wake(Runnable::run, NOW);
        worker.wake(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                NOW);
        worker.wake(Runnable::run, NOW);
        assertThat(steps).hasValue(2);
    }

    @Test
    void isGivenAnotherThreadWhenNoneHasBegunInTime() {
        AtomicInteger steps = new AtomicInteger();
        Worker worker = new Worker("test", () -> steps.incrementAndGet() < 1);
        worker.wake(lost -> {}, NOW);
        worker.wake(threads::add, NOW.plus(Errand.PATIENCE).minusMillis(1));
        assertThat(threads).as("it may still begin").isEmpty();
        worker.wake(threads::add, NOW.plus(Errand.PATIENCE));
        worker.wake(threads::add, NOW.plus(Errand.PATIENCE).plusMillis(1));
        assertThat(threads).hasSize(1);
        threads.remove().run();
        assertThat(steps).hasValue(1);
        assertThat(worker.isIdle()).isTrue();
    }

    @Test
    void doesNotWorkTwiceIfALateThreadComesAfterAll() {
        AtomicInteger steps = new AtomicInteger();
        Worker worker = new Worker("test", () -> steps.incrementAndGet() < 1);
        worker.wake(threads::add, NOW);
        worker.wake(threads::add, NOW.plus(Errand.PATIENCE));
        assertThat(threads).hasSize(2);
        threads.forEach(Runnable::run);
        assertThat(steps).hasValue(1);
    }

    @Test
    void isWokenNoMoreOnceItIsStopped() {
        Worker worker = new Worker("test", () -> true);
        worker.stop();
        worker.wake(threads::add, NOW);
        assertThat(threads).isEmpty();
    }

    @Test
    void sendsEachThingOnceWithHoweverManyThreads() throws Exception {
        List<Integer> items = IntStream.range(0, 500).boxed().toList();
        Map<Integer, AtomicInteger> sent =
                items.stream().collect(Collectors.toMap(Function.identity(), i -> new AtomicInteger()));
        var pool = Executors.newFixedThreadPool(3);
        try {
            Map<Integer, Outcome> outcomes = new FanOut<>(items, (Integer item) -> {
                        if (item == 7) {
                            throw new OutOfMemoryError("ours");
                        }
                        sent.get(item).incrementAndGet();
                        return Outcome.Sent.WITHOUT_RECEIPT;
                    })
                    .run(pool, 8);
            assertThat(outcomes).hasSize(500);
            assertThat(outcomes.get(7)).isInstanceOf(Outcome.Unknown.class);
            assertThat(sent.values()).filteredOn(count -> count.get() == 1).hasSize(499);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void sendsInItsOwnThreadWhereThereIsNoOther() throws Exception {
        Map<Integer, Outcome> outcomes = new FanOut<>(
                        List.of(1, 2, 3), (Integer item) -> (Outcome) Outcome.Sent.WITHOUT_RECEIPT)
                .run(
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        8);
        assertThat(outcomes).hasSize(3);
        Map<Integer, Outcome> neverScheduled = new FanOut<>(
                        List.of(1, 2, 3), (Integer item) -> (Outcome) Outcome.Sent.WITHOUT_RECEIPT)
                .run(threads::add, 8);
        assertThat(neverScheduled).hasSize(3);
    }

    @Test
    void beginsWithNothingThatWasTakenBack() throws Exception {
        List<FanOut<Integer>> sending = new ArrayList<>();
        List<Integer> takenBack = new ArrayList<>();
        sending.add(new FanOut<>(List.of(1, 2, 3, 4), (Integer item) -> {
            if (item == 2) {
                takenBack.addAll(sending.get(0).takeBack());
            }
            return Outcome.Sent.WITHOUT_RECEIPT;
        }));
        assertThat(sending.get(0).run(threads::add, 1)).containsOnlyKeys(1, 2);
        assertThat(takenBack).containsExactly(3, 4);
    }

    @Test
    void doesNothingWhileItIsPausedAndGoesOnAfterwards() {
        AtomicInteger steps = new AtomicInteger();
        Worker[] worker = new Worker[1];
        worker[0] = new Worker("test", () -> {
            worker[0].pause(steps.incrementAndGet() == 1);
            return true;
        });
        worker[0].wake(Runnable::run, NOW);
        worker[0].wake(Runnable::run, NOW);
        assertThat(steps).as("the step it was in").hasValue(1);
        assertThat(worker[0].isIdle()).isTrue();
        worker[0].pause(false);
        worker[0].wake(
                task -> {
                    worker[0].stop();
                    task.run();
                },
                NOW);
        assertThat(worker[0].isIdle()).isTrue();
    }
}
