package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heliograph.relay.Messages.NOW;
import static org.heliograph.relay.Messages.PLAIN;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.addressee;
import static org.heliograph.relay.Messages.caller;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;
import static org.heliograph.relay.Messages.withTraits;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.News;
import org.heliograph.mm.ReadStatus;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Report;
import org.heliograph.mm.ReportKind;
import org.heliograph.mm.Role;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Token;
import org.heliograph.mm.Traits;
import org.heliograph.mm.When;
import org.heliograph.relay.Answer.Heard;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.relay.DeliverySettings.Access;
import org.heliograph.subscriber.Caller;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class DeliveryTest {
    private static final String BOB = "+15550002";
    private static final String EVE = "+15550009";
    private static final Traits WITH_READ_REPORT = new Traits(
            PLAIN.subject(),
            PLAIN.messageClass(),
            PLAIN.priority(),
            true,
            true,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @OnEachDatabase
    void tellsEachPhoneOnceAndHearsItsAnswer(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.deliver();
        relay.deliver();
        assertThat(relay.outlet.copies).hasSize(1);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.NOTIFIED);
        assertThat(relay.recipient(message, 0).dueAt()).contains(NOW.plus(Duration.ofMinutes(5)));

        Token token = token(relay, message, 0);
        assertThat(relay.open(token, Optional.of(caller(BOB)))
                        .content()
                        .octets()
                        .size())
                .isEqualTo("hello".length());
        relay.fetched(token);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.FETCHED);
        assertThat(relay.answer(token, BOB, Kind.RETRIEVED)).isEqualTo(Heard.DONE);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.RETRIEVED);
        relay.report();
        relay.report();
        assertThat(relay.outlet.reports).hasSize(1);
        assertThat(relay.outlet.reports.get(0).news()).isEqualTo(News.RETRIEVED);
    }

    @OnEachDatabase
    void takesAsManyRoundTripsForManyCopiesAsForOne(TestDatabase database) {
        Relay relay = relay(database);
        send(relay, to(BOB));
        int forOne = roundTrips(database, relay);
        for (int i = 0; i < 8; i++) {
            relay.submit(submission("message " + i, to("+1555100" + i)));
        }
        assertThat(roundTrips(database, relay)).isEqualTo(forOne);
        assertThat(relay.outlet.copies).hasSize(9);
    }

    private static int roundTrips(TestDatabase database, Relay relay) {
        database.forgetStatements();
        relay.deliver();
        return database.statements().size();
    }

    @OnEachDatabase
    void givesATokenToWhatIsOlderThanTokens(TestDatabase database) throws Exception {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE MM_RECIPIENT SET TOKEN = NULL");
        }
        relay.deliver();
        assertThat(relay.outlet.copies.get(0).to().token())
                .isPresent()
                .isEqualTo(relay.recipient(message, 0).token());
    }

    @OnEachDatabase
    void waitsForTheDeliveryTime(TestDatabase database) {
        Relay relay = relay(database);
        send(relay, wanting(Optional.of(new When.After(Duration.ofHours(3))), Optional.empty()), to(BOB));
        relay.deliver();
        assertThat(relay.outlet.copies).isEmpty();
        relay.now = NOW.plus(Duration.ofHours(3));
        relay.deliver();
        assertThat(relay.outlet.copies).hasSize(1);
    }

    @OnEachDatabase
    void tellsAgainWithBackOffUntilItExpires(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.deliver();
        later(relay, Duration.ofMinutes(5));
        relay.deliver();
        assertThat(relay.recipient(message, 0).dueAt())
                .contains(NOW.plus(Duration.ofMinutes(5)).plus(Duration.ofHours(1)));
        relay.now = NOW.plus(Duration.ofDays(7));
        relay.deliver();
        assertThat(relay.outlet.copies).hasSize(2);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.EXPIRED);
        relay.report();
        assertThat(relay.outlet.reports).extracting(Report::news).containsExactly(News.EXPIRED);
    }

    @OnEachDatabase
    void triesAgainWhatWasNotTakenAndGivesUpWhatNeverWillBe(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.outlet.next = new Outcome.Later(Optional.empty(), "throttled");
        relay.deliver();
        assertThat(relay.recipient(message, 0).dueAt()).contains(NOW.plus(Duration.ofSeconds(10)));
        later(relay, Duration.ofSeconds(10));
        relay.deliver();
        assertThat(relay.recipient(message, 0).failures()).isEqualTo(2);
        assertThat(relay.recipient(message, 0).dueAt()).contains(relay.now.plus(Duration.ofMinutes(1)));
        later(relay, Duration.ofMinutes(1));
        relay.outlet.next = new Outcome.Never("no such phone");
        relay.deliver();
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.UNREACHABLE);
        relay.outlet.next = Outcome.Sent.WITHOUT_RECEIPT;
        relay.report();
        assertThat(relay.outlet.reports).extracting(Report::news).containsExactly(News.UNREACHABLE);
    }

    @OnEachDatabase
    void failsOneRecipientAloneForGood(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB), to("+15550003"));
        List<Copy> copies = relay.claim();
        relay.settle(Map.of(copies.get(0), new Outcome.Never("gone"), copies.get(1), Outcome.Sent.WITHOUT_RECEIPT));
        assertThat(List.of(state(relay, message, 0), state(relay, message, 1)))
                .containsExactlyInAnyOrder(DeliveryState.UNREACHABLE, DeliveryState.NOTIFIED);
    }

    @OnEachDatabase
    void doesTheWorkOfANodeThatDiedOnceItsLeaseIsOver(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        List<Copy> ofTheDead = relay.claim();
        assertThat(ofTheDead).hasSize(1);
        assertThat(relay.claim()).isEmpty();
        later(relay, Duration.ofMinutes(2));
        relay.deliver();
        assertThat(relay.outlet.copies).hasSize(1);
        Instant due = relay.recipient(message, 0).dueAt().orElseThrow();
        later(relay, Duration.ofSeconds(1));
        relay.settle(Map.of(ofTheDead.get(0), new Outcome.Never("too late to matter")));
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.NOTIFIED);
        assertThat(relay.recipient(message, 0).dueAt()).contains(due);
    }

    @OnEachDatabase
    void keepsTheAnswerOfAPhoneThatIsFasterThanTheSettlement(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        List<Copy> copies = relay.claim();
        relay.answer(token(relay, message, 0), BOB, Kind.REJECTED);
        relay.settle(Map.of(copies.get(0), Outcome.Sent.WITHOUT_RECEIPT));
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.REJECTED);
        assertThat(relay.recipient(message, 0).notifications()).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 39"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void doesNotNotifyAPhoneThatDefers(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.deliver();
        assertThat(relay.answer(token(relay, message, 0), BOB, Kind.DEFERRED)).isEqualTo(Heard.DONE);
        relay.now = NOW.plus(Duration.ofDays(6));
        relay.deliver();
        assertThat(relay.outlet.copies).hasSize(1);
        Token token = token(relay, message, 0);
        relay.open(token, Optional.of(caller(BOB)));
        relay.fetched(token);
        assertThat(relay.answer(token, BOB, Kind.ACKNOWLEDGED)).isEqualTo(Heard.DONE);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.RETRIEVED);
    }

    @OnEachDatabase
    void expiresWhatWasPutOffForTooLong(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.deliver();
        relay.answer(token(relay, message, 0), BOB, Kind.DEFERRED);
        relay.now = NOW.plus(Duration.ofDays(7));
        relay.endWaits();
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.EXPIRED);
    }

    @OnEachDatabase
    void takesAFetchedMessageForRetrievedThoughNobodyAcknowledges(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.deliver();
        Token token = token(relay, message, 0);
        relay.open(token, Optional.of(caller(BOB)));
        relay.fetched(token);
        later(relay, Duration.ofMinutes(9));
        relay.fetched(token); // once more: the grace begins anew
        later(relay, Duration.ofMinutes(9));
        relay.endWaits();
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.FETCHED);
        later(relay, Duration.ofMinutes(1));
        relay.deliver();
        relay.endWaits();
        assertThat(relay.outlet.copies).as("not told again").hasSize(1);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.RETRIEVED);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 41"))
                .isEqualTo(1);
        relay.report();
        assertThat(relay.outlet.reports).extracting(Report::news).containsExactly(News.RETRIEVED);
    }

    @OnEachDatabase
    void neverExpiresWhatWentOut(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.deliver();
        Token token = token(relay, message, 0);
        relay.now = NOW.plus(Duration.ofDays(7)).minusSeconds(61);
        relay.open(token, Optional.of(caller(BOB))); // and now it takes its time
        later(relay, Duration.ofMinutes(9));
        relay.deliver();
        relay.endWaits();
        relay.fetched(token);
        later(relay, Duration.ofHours(1));
        relay.endWaits();
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.RETRIEVED);
        relay.report();
        assertThat(relay.outlet.reports).extracting(Report::news).containsExactly(News.RETRIEVED);
    }

    @OnEachDatabase
    void givesItToNobodyElse(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        Token token = token(relay, message, 0);
        refused(relay, token, Optional.of(caller(EVE)), Refusal.SERVICE_DENIED);
        assertThat(relay.answer(token, EVE, Kind.REJECTED)).isEqualTo(Heard.NOT_THEIRS);
        assertThat(relay.delete(token, EVE)).isEqualTo(Heard.NOT_THEIRS);
        assertThat(relay.read(message, EVE, ReadStatus.READ)).isEqualTo(Heard.UNKNOWN);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.QUEUED);
        relay.open(token, Optional.empty()); // knowing the address is enough where the network says nothing
        relay.delivery = Relay.deliverySettings(Access.REQUIRED);
        refused(relay, token, Optional.empty(), Refusal.SERVICE_DENIED);
        assertThat(relay.answer(new Answer(token, Optional.empty(), Kind.REJECTED, true, "1.2")))
                .isEqualTo(Heard.NOT_THEIRS);
        relay.delivery = Relay.deliverySettings(Access.TOKEN);
        relay.open(token, Optional.of(caller(EVE)));
        assertThat(relay.answer(token, EVE, Kind.REJECTED)).isEqualTo(Heard.NOT_THEIRS);
    }

    @OnEachDatabase
    void hearsEachAnswerOnceHoweverOftenItComes(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, WITH_READ_REPORT, to(BOB));
        relay.deliver();
        Token token = token(relay, message, 0);
        assertThat(relay.read(message, BOB, ReadStatus.READ))
                .as("not fetched yet")
                .isEqualTo(Heard.AGAIN);
        relay.fetched(token);
        assertThat(relay.answer(token, BOB, Kind.RETRIEVED)).isEqualTo(Heard.DONE);
        assertThat(relay.answer(token, BOB, Kind.RETRIEVED)).isEqualTo(Heard.AGAIN);
        assertThat(relay.answer(token, BOB, Kind.ACKNOWLEDGED)).isEqualTo(Heard.AGAIN);
        assertThat(relay.answer(token, BOB, Kind.REJECTED)).isEqualTo(Heard.AGAIN);
        assertThat(relay.read(message, BOB, ReadStatus.READ)).isEqualTo(Heard.DONE);
        assertThat(relay.read(message, BOB, ReadStatus.DELETED)).isEqualTo(Heard.AGAIN);
        relay.report();
        assertThat(relay.outlet.reports)
                .extracting(Report::kind)
                .containsExactlyInAnyOrder(ReportKind.DELIVERY, ReportKind.READ);
        refused(relay, token, Optional.of(caller(BOB)), Refusal.NOT_FOUND);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 40"))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 45"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void reportsNothingThatTheRecipientForbids(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.fetched(token(relay, message, 0));
        relay.answer(new Answer(token(relay, message, 0), Optional.of(caller(BOB)), Kind.RETRIEVED, false, "1.2"));
        assertThat(relay.claimReports()).isEmpty();
    }

    @OnEachDatabase
    void neverSendsAReportTwice(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.answer(token(relay, message, 0), BOB, Kind.REJECTED);
        List<Report> claimed = relay.claimReports(); // and now the node dies, perhaps after sending
        assertThat(claimed).hasSize(1);
        later(relay, Duration.ofMinutes(3));
        assertThat(relay.claimReports()).isEmpty();
        relay.settleReports(Map.of(claimed.get(0), new Outcome.Later(Optional.empty(), "too late")));
        later(relay, Duration.ofDays(1));
        assertThat(relay.claimReports()).isEmpty();
    }

    @OnEachDatabase
    void triesAReportAgainThatWasSurelyNotTaken(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        relay.answer(token(relay, message, 0), BOB, Kind.REJECTED);
        relay.outlet.next = new Outcome.Later(Optional.empty(), "away");
        relay.report();
        relay.outlet.next = Outcome.Sent.WITHOUT_RECEIPT;
        later(relay, Duration.ofSeconds(10));
        relay.report();
        relay.report();
        assertThat(relay.outlet.reports).hasSize(2);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 34"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void removesTheContentAfterTheLastRecipientAndNotBefore(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB), to("+15550003"), addressee(Role.BCC, "+15550004"), to("?"));
        relay.deliver();
        relay.fetched(token(relay, message, 0));
        relay.answer(token(relay, message, 0), BOB, Kind.RETRIEVED);
        relay.answer(token(relay, message, 1), "+15550003", Kind.REJECTED);
        relay.sweep();
        assertThat(database.number("SELECT COUNT(*) FROM MM_CONTENT")).isEqualTo(1);
        relay.report();
        relay.now = NOW.plus(Duration.ofDays(7));
        relay.deliver();
        relay.sweep();
        assertThat(database.number("SELECT COUNT(*) FROM MM_CONTENT")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE IN (37, 48)"))
                .isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM MM_RECIPIENT WHERE LANE IS NOT NULL"))
                .isZero();
        relay.report();
        assertThat(relay.outlet.reports)
                .extracting(Report::news)
                .containsExactlyInAnyOrder(News.RETRIEVED, News.REJECTED, News.EXPIRED, News.INDETERMINATE);
        relay.sweep();
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE IN (37, 48)"))
                .isEqualTo(2);
    }

    @OnEachDatabase
    void believesReceiptsOfWhatWasSentLast(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        ReceiptKey key = new ReceiptKey("north", "4711");
        relay.outlet.next = new Outcome.Sent(Optional.of(key));
        relay.deliver();
        assertThat(relay.receipt(new ReceiptKey("south", "4711"), Receipt.REJECTED))
                .isFalse();
        assertThat(relay.receipt(key, Receipt.FAILED)).isTrue();
        assertThat(relay.recipient(message, 0).dueAt()).contains(NOW.plus(Duration.ofSeconds(10)));
        later(relay, Duration.ofSeconds(10));
        relay.deliver();
        assertThat(relay.receipt(key, Receipt.REJECTED)).isTrue();
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.UNREACHABLE);
        assertThat(relay.receipt(key, Receipt.REJECTED)).isFalse();
    }

    @OnEachDatabase
    void tellsAPhoneThatGetsNoPushLessAndLessOften(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        ReceiptKey key = new ReceiptKey("north", "4711");
        relay.outlet.next = new Outcome.Sent(Optional.of(key));
        relay.deliver();
        for (Duration wait : List.of(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofHours(1))) {
            assertThat(relay.receipt(key, Receipt.FAILED)).isTrue();
            assertThat(relay.recipient(message, 0).dueAt()).contains(relay.now.plus(wait));
            later(relay, wait);
            relay.deliver();
        }
        assertThat(relay.outlet.copies).hasSize(4);
    }

    @OnEachDatabase
    void lendsNobodyItsContentForEver(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        Token token = token(relay, message, 0);
        for (relay.now = NOW.plus(Duration.ofDays(7)).minusSeconds(600);
                relay.now.isBefore(NOW.plus(Duration.ofDays(8)));
                later(relay, Duration.ofMinutes(4))) {
            try {
                relay.open(token, Optional.of(caller(BOB)));
                relay.fetched(token);
            } catch (RefusedException e) {
                break;
            }
            relay.endWaits();
        }
        assertThat(relay.now).isBefore(NOW.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.RETRIEVED);
    }

    @OnEachDatabase
    void sendsOnWhatIsFetchableStill(TestDatabase database) {
        Relay relay = relay(database);
        relay.postpaid(BOB);
        String first = send(relay, to(BOB));
        Token token = token(relay, first, 0);
        relay.fetched(token);
        later(relay, Duration.ofMinutes(10));
        relay.endWaits();
        forward(relay, BOB, token, "+15550003");
        assertThat(state(relay, first, 0)).isEqualTo(DeliveryState.RETRIEVED);
        assertThat(relay.claimReports()).hasSize(1);
    }

    @OnEachDatabase
    void sendsOnWithoutFetchingAndKeepsTheHistory(TestDatabase database) {
        Relay relay = relay(database);
        relay.postpaid(BOB);
        relay.postpaid("+15550003");
        String first = send(relay, to(BOB));
        String second = forward(relay, BOB, token(relay, first, 0), "+15550003");
        assertThat(state(relay, first, 0)).isEqualTo(DeliveryState.FORWARDED);
        String third = forward(relay, "+15550003", token(relay, second, 0), "+15550004");
        relay.report();
        assertThat(relay.outlet.reports)
                .extracting(Report::news)
                .containsOnly(News.FORWARDED)
                .hasSize(2);
        relay.sweep();
        Retrieval retrieval = relay.open(token(relay, third, 0), Optional.of(caller("+15550004")));
        assertThat(retrieval.content().octets().size()).isEqualTo("hello".length());
        assertThat(retrieval.to().mm().history().sendings())
                .extracting(sending -> sending.by().text())
                .containsExactly(SENDER.text(), BOB);
        assertThat(retrieval.to().mm().sender().text()).isEqualTo("+15550003");
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 49"))
                .isEqualTo(2);
    }

    @OnEachDatabase
    void keepsAHiddenSenderHiddenFromThoseItIsSentOnTo(TestDatabase database) {
        Relay relay = relay(database);
        relay.postpaid(BOB);
        Traits hidden = new Traits(
                PLAIN.subject(),
                PLAIN.messageClass(),
                PLAIN.priority(),
                false,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String first = send(relay, hidden, to(BOB));
        String second = forward(relay, BOB, token(relay, first, 0), "+15550003");
        assertThat(relay.recipient(second, 0).mm().history().isEmpty()).isTrue();
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 49"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void sendsOnOnceThoughAskedTwiceAtOnce(TestDatabase database) throws Exception {
        Relay relay = relay(database);
        relay.postpaid(BOB);
        String first = send(relay, to(BOB));
        Token token = token(relay, first, 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> once = () -> {
                try {
                    return forward(relay, BOB, token, "+15550003");
                } catch (CollisionException e) {
                    return forward(relay, BOB, token, "+15550003");
                }
            };
            Set<String> made = new HashSet<>();
            for (Future<String> each : threads.invokeAll(Collections.nCopies(4, once))) {
                made.add(each.get());
            }
            assertThat(made).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.number("SELECT COUNT(*) FROM MM")).isEqualTo(2);
    }

    @OnEachDatabase
    void sendsNothingOnThatIsSomebodyElses(TestDatabase database) {
        Relay relay = relay(database);
        relay.postpaid(EVE);
        String message = send(relay, to(BOB));
        assertThatThrownBy(() -> forward(relay, EVE, token(relay, message, 0), "+15550003"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.SERVICE_DENIED));
        assertThat(database.number("SELECT COUNT(*) FROM MM")).isEqualTo(1);
    }

    @OnEachDatabase
    void deletesWhatItsRecipientDoesNotWant(TestDatabase database) {
        Relay relay = relay(database);
        String message = send(relay, to(BOB));
        assertThat(relay.delete(token(relay, message, 0), BOB)).isEqualTo(Heard.DONE);
        assertThat(relay.delete(token(relay, message, 0), BOB)).as("again").isEqualTo(Heard.DONE);
        assertThat(state(relay, message, 0)).isEqualTo(DeliveryState.DELETED);
    }

    @OnEachDatabase
    void speaksTheVersionThatThePhoneSpokeLast(TestDatabase database) {
        Relay relay = relay(database);
        relay.postpaid(BOB);
        String first = send(relay, to(BOB));
        relay.deliver();
        relay.answer(token(relay, first, 0), BOB, Kind.REJECTED);
        relay.submit(submission("another", to(BOB)));
        relay.deliver();
        assertThat(relay.outlet.copies).extracting(Copy::clientVersion).containsExactly("1.2", "1.3");
    }

    private static Relay relay(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        return relay;
    }

    private static String send(Relay relay, Addressee... addressees) {
        return send(relay, PLAIN, addressees);
    }

    private static String send(Relay relay, Traits traits, Addressee... addressees) {
        Submission submission = withTraits(submission("hello", addressees), traits);
        return relay.submit(submission).messageId();
    }

    private static Traits wanting(Optional<When> deliveryTime, Optional<When> expiry) {
        return new Traits(
                PLAIN.subject(),
                PLAIN.messageClass(),
                PLAIN.priority(),
                true,
                false,
                false,
                deliveryTime,
                expiry,
                Optional.empty());
    }

    private static String forward(Relay relay, String from, Token token, String to) {
        return relay.forward(new Forwarding(
                        caller(from),
                        Optional.empty(),
                        Messages.fingerprint(token.text()),
                        token,
                        List.of(to(to)),
                        first -> PLAIN,
                        true,
                        Optional.empty(),
                        "1.2"))
                .messageId();
    }

    private static void refused(Relay relay, Token token, Optional<Caller> caller, Refusal refusal) {
        assertThatThrownBy(() -> relay.open(token, caller))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static void later(Relay relay, Duration span) {
        relay.now = relay.now.plus(span);
    }

    private static DeliveryState state(Relay relay, String message, int nr) {
        return relay.recipient(message, nr).state();
    }

    private static Token token(Relay relay, String message, int nr) {
        Recipient to = relay.recipient(message, nr);
        return to.token().orElseThrow();
    }
}
