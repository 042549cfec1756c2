package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.heliograph.relay.Outcome;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.FakeSmsc.Answer;
import org.junit.jupiter.api.Test;

/** The settings change while binds stand. */
class SmscsTest {

    @Test
    void bindsToWhatIsNewAndLeavesTheOthersBound() {
        try (var one = FakeSmsc.start();
                var two = FakeSmsc.start();
                var bearer = BoundBearer.bound(one.settings("one"))) {
            bearer.become(both(one, two));
            await().until(() -> two.bound() == 1);
            bearer.become(one.settings("one"));
            await().until(() -> two.bound() == 0);
            assertThat(bearer.states()).extracting(SmscState::name).containsExactly("one");
            assertThat(bearer.carry()).isInstanceOf(Outcome.Sent.class);
            assertThat(one.binds()).isEqualTo(1);
        }
    }

    @Test
    void bindsAnewWhereHowToBindIsAnother() {
        try (var one = FakeSmsc.start();
                var two = FakeSmsc.start();
                var bearer = BoundBearer.bound(both(one, two))) {
            bearer.become(with(both(one, two), "smpp.smsc.two.system-type", "MMSC"));
            await().until(() -> two.binds() == 2 && two.bound() == 1);
            bearer.awaitBound();
            assertThat(one.binds()).isEqualTo(1);
        }
    }

    @Test
    void goesByANewFormWithoutANewBind() {
        try (var smsc = FakeSmsc.start();
                var bearer = BoundBearer.bound(smsc.settings("main"))) {
            bearer.become(with(smsc.settings("main"), "smpp.smsc.main.source", "Picture"));
            assertThat(bearer.carry()).isInstanceOf(Outcome.Sent.class);
            assertThat(smsc.submitted().get(0).pdu().getSourceAddr()).isEqualTo("Picture");
            bearer.become(with(smsc.settings("main"), "smpp.smsc.main.prefixes", "+1"));
            assertThat(bearer.carry()).isInstanceOf(Outcome.Later.class);
            assertThat(smsc.binds()).isEqualTo(1);
        }
    }

    @Test
    void unbindsOnlyWhenWhatIsOnItsWayIsAnswered() throws Exception {
        var answer = new CountDownLatch(1);
        try (var smsc = FakeSmsc.start();
                var bearer = BoundBearer.bound(smsc.settings("main"))) {
            smsc.answering(submit -> {
                awaitQuietly(answer);
                return Answer.ok(submit);
            });
            var outcome = bearer.carryAside();
            await().until(() -> smsc.mostOutstanding() == 1);
            bearer.become(Map.of());
            assertThat(bearer.carry()).isInstanceOf(Outcome.Later.class);
            answer.countDown();
            assertThat(outcome.get()).isInstanceOf(Outcome.Sent.class);
            await().until(() -> smsc.bound() == 0);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> both(FakeSmsc one, FakeSmsc two) {
        var settings = new HashMap<>(one.settings("one"));
        settings.putAll(two.settings("two"));
        return with(settings, "smpp.smscs", "one, two");
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        var all = new HashMap<>(settings);
        all.put(key, value);
        return all;
    }
}
