package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heliograph.relay.CareService.Done.DONE;
import static org.heliograph.relay.CareService.Done.NOT_POSSIBLE;
import static org.heliograph.relay.CareService.Done.UNKNOWN;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.caller;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Token;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class CareServiceTest {
    private static final String BOB = "+15550002";
    private static final String CAROL = "+15550003";

    @OnEachDatabase
    void tellsAPhoneAgainAtOnce(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB))).messageId();
        relay.deliver();
        assertThat(relay.claim()).isEmpty();
        assertThat(relay.resend(message, 0)).isEqualTo(DONE);
        relay.deliver();
        assertThat(relay.recipient(message, 0).notifications()).isEqualTo(2);
        assertThat(relay.recipient(message, 0).state()).isEqualTo(DeliveryState.NOTIFIED);
    }

    @OnEachDatabase
    void tellsAPhoneThatPutItOff(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB))).messageId();
        relay.deliver();
        relay.answer(token(relay, message), BOB, Kind.DEFERRED);
        assertThat(relay.resend(message, 0)).isEqualTo(DONE);
        relay.deliver();
        assertThat(relay.recipient(message, 0).notifications()).isEqualTo(2);
        relay.answer(token(relay, message), BOB, Kind.RETRIEVED);
        assertThat(relay.recipient(message, 0).state()).isEqualTo(DeliveryState.RETRIEVED);
    }

    /** A worker has it in hand while somebody wants it told: the worker's settlement is too late, and nothing is lost. */
    @OnEachDatabase
    void keepsOneMessageOfTwoNotifications(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB))).messageId();
        List<Copy> inHand = relay.claim();
        assertThat(relay.resend(message, 0)).isEqualTo(DONE);
        relay.deliver();
        Map<Copy, Outcome> late = new HashMap<>();
        inHand.forEach(copy -> late.put(copy, new Outcome.Sent(Optional.empty())));
        relay.settle(late);
        assertThat(relay.recipient(message, 0).notifications()).isEqualTo(1);
        relay.answer(token(relay, message), BOB, Kind.RETRIEVED);
        assertThat(database.number("SELECT COUNT(*) FROM REPORT")).isEqualTo(1);
    }

    @OnEachDatabase
    void leavesAloneWhatHasEnded(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB))).messageId();
        relay.deliver();
        relay.answer(token(relay, message), BOB, Kind.RETRIEVED);
        assertThat(relay.resend(message, 0)).isEqualTo(NOT_POSSIBLE);
        assertThat(relay.expire(message, 0)).isEqualTo(NOT_POSSIBLE);
        assertThat(relay.expire(message)).isEqualTo(NOT_POSSIBLE);
        assertThat(relay.resend(message, 1)).isEqualTo(UNKNOWN);
        assertThat(relay.expire(MmId.next().messageId("mmsc.test"))).isEqualTo(UNKNOWN);
        assertThat(relay.recipient(message, 0).state()).isEqualTo(DeliveryState.RETRIEVED);
    }

    @OnEachDatabase
    void expiresForThoseWhoHaveNotFetchedIt(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB), to(CAROL))).messageId();
        relay.deliver();
        relay.fetched(token(relay, message));
        assertThat(relay.expire(message)).isEqualTo(DONE);
        assertThat(relay.recipient(message, 0).state()).isEqualTo(DeliveryState.FETCHED);
        assertThat(relay.recipient(message, 1).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThat(database.number("SELECT COUNT(*) FROM REPORT WHERE NEWS = 'EXPIRED'"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void removesContentOnceAndRefusesThePhoneThatComesLater(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB), to(CAROL))).messageId();
        relay.deliver();
        Token bob = token(relay, message);
        Token carol = relay.recipient(message, 1).token().orElseThrow();
        relay.fetched(bob);
        assertThat(relay.removeContent(message)).isEqualTo(DONE);
        assertThat(relay.removeContent(message)).isEqualTo(NOT_POSSIBLE);
        assertThat(database.number("SELECT COUNT(*) FROM MM_CONTENT")).isZero();
        assertThat(relay.recipient(message, 0).state()).isEqualTo(DeliveryState.RETRIEVED);
        assertThat(relay.recipient(message, 1).state()).isEqualTo(DeliveryState.EXPIRED);
        assertThatThrownBy(() -> relay.open(carol, Optional.of(caller(CAROL))))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NOT_FOUND));
        relay.sweep();
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 48"))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM REPORT")).isEqualTo(2);
    }

    /** The phone's answer, the worker, and three who expire or remove it, all at once: one end, and one report of it. */
    @OnEachDatabase
    void endsOnceWhoeverIsFirst(TestDatabase database) throws Exception {
        Relay relay = relay(database);
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            for (int round = 0; round < 10; round++) {
                String message =
                        relay.submit(submission("round " + round, to(BOB))).messageId();
                relay.deliver();
                Token token = token(relay, message);
                List<Callable<Object>> all = List.of(
                        () -> again(() -> relay.answer(token, BOB, Kind.RETRIEVED)),
                        () -> again(() -> relay.expire(message, 0)),
                        () -> again(() -> relay.expire(message)),
                        () -> again(() -> relay.removeContent(message)),
                        () -> again(() -> relay.resend(message, 0)));
                for (Future<Object> done : threads.invokeAll(all)) {
                    done.get();
                }
                assertThat(relay.recipient(message, 0).state()).isIn(DeliveryState.RETRIEVED, DeliveryState.EXPIRED);
                assertThat(database.number("SELECT COUNT(*) FROM REPORT")).isEqualTo(round + 1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object again(Callable<Object> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (CollisionException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    private static Relay relay(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        return relay;
    }

    private static Token token(Relay relay, String message) {
        return relay.recipient(message, 0).token().orElseThrow();
    }
}
