package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.heliograph.subscriber.AutoProvision;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class ConcurrentSubmissionTest {
    private static final int THREADS = 8;

    @OnEachDatabase
    void neverSpendsMoreThanThereIs(TestDatabase database) throws Exception {
        Relay relay = new Relay(database);
        relay.prepaid(SENDER.text(), "1.25");
        List<String> outcomes = atOnce(40, i -> outcome(relay, "message " + i));
        assertThat(outcomes).filteredOn("accepted"::equals).hasSize(12);
        assertThat(outcomes).filteredOn("LACK_OF_PREPAID"::equals).hasSize(28);
        assertThat(relay.balance(SENDER.text())).isEqualTo(Relay.money("0.05"));
        assertThat(database.number("SELECT COUNT(*) FROM MM")).isEqualTo(12);
        assertThat(database.number("SELECT SUM(AMOUNT) FROM CHARGE_RECORD")).isEqualTo(1_200_000);
    }

    @OnEachDatabase
    void takesTheSameMessageSentManyTimesAtOnceForOne(TestDatabase database) throws Exception {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        for (int round = 0; round < 10; round++) {
            String content = "round " + round;
            List<String> ids = atOnce(THREADS, i -> relay.submit(submission(content, to("+15550002"), to("+15550003")))
                    .messageId());
            assertThat(ids).as(content).hasSize(THREADS).containsOnly(ids.get(0));
        }
        assertThat(database.number("SELECT COUNT(*) FROM MM")).isEqualTo(10);
        assertThat(database.number("SELECT COUNT(*) FROM MM_RECIPIENT")).isEqualTo(20);
    }

    @OnEachDatabase
    void providesANewCallerOnceWhoSendsSeveralMessagesAtOnce(TestDatabase database) throws Exception {
        Relay relay = new Relay(database);
        relay.autoProvision = AutoProvision.PREPAID;
        assertThat(atOnce(THREADS, i -> outcome(relay, "message " + i))).containsOnly("accepted");
        assertThat(database.number("SELECT COUNT(*) FROM SUBSCRIBER")).isEqualTo(1);
        assertThat(relay.balance(SENDER.text())).isEqualTo(Relay.money("0.20"));
    }

    private static String outcome(Relay relay, String content) {
        try {
            relay.submit(submission(content, to("+15550002")));
            return "accepted";
        } catch (RefusedException e) {
            return e.refusal().name();
        }
    }

    private static List<String> atOnce(int calls, IntFunction<String> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(IntStream.range(0, calls)
                    .<Callable<String>>mapToObj(i -> () -> call.apply(i))
                    .toList())) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
