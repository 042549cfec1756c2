package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heliograph.relay.Mailbox.UNSAID;
import static org.heliograph.relay.Mailbox.as;
import static org.heliograph.relay.Messages.NOW;
import static org.heliograph.relay.Messages.SENDER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Sending;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxEntry;
import org.heliograph.mmbox.EntryState;
import org.heliograph.mmbox.Marking;
import org.heliograph.mmbox.Usage;
import org.heliograph.octet.Octets;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class MmboxServiceTest {
    private static final String ALICE = SENDER.text();
    private static final String BOB = "+15550002";

    private static Relay relay(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(ALICE);
        relay.postpaid(BOB);
        return relay;
    }

    @OnEachDatabase
    void keepsACopyOfWhatIsSentAndKnowsItAgain(TestDatabase database) {
        Mailbox mailbox = new Mailbox(database, relay(database));
        Accepted first = mailbox.sendAndKeep("hello");
        BoxEntry entry = first.kept().orElseThrow().entry().orElseThrow();
        Accepted again = mailbox.sendAndKeep("hello");
        assertThat(again.kept().orElseThrow().entry().orElseThrow().token()).isEqualTo(entry.token());
        assertThat(database.number("SELECT COUNT(*) FROM MMBOX_ENTRY")).isEqualTo(1);

        BoxRetrieval opened = mailbox.open(ALICE, entry.token());
        assertThat(opened.content().orElseThrow().octets()).isEqualTo(Octets.utf8("hello"));
        assertThat(opened.entry().fields()).isEqualTo(Octets.utf8("fields"));
        assertThat(opened.entry().messageId()).contains(first.messageId());
        assertThat(opened.entry().state()).isEqualTo(EntryState.SENT);
        assertThat(opened.entry().keywords()).containsExactly("mine");
    }

    @OnEachDatabase
    void sendsAllTheSameWhenTheBoxIsFullOrNotOffered(TestDatabase database) {
        Relay relay = relay(database);
        Mailbox mailbox = new Mailbox(database, relay);
        relay.mmbox = new MmboxSettings(true, new Usage(1, 1_000));
        mailbox.sendAndKeep("first");
        assertThat(mailbox.sendAndKeep("second").kept().orElseThrow().refusal()).contains(Refusal.BOX_FULL);
        assertThat(mailbox.sendAndKeep("second").kept().orElseThrow().refusal()).contains(Refusal.BOX_FULL);
        relay.mmbox = new MmboxSettings(false, new Usage(10, 1_000));
        assertThat(mailbox.sendAndKeep("third").kept().orElseThrow().refusal()).contains(Refusal.SERVICE_DENIED);
        assertThat(database.number("SELECT COUNT(*) FROM MM_CONTENT")).isEqualTo(3);
        assertThat(database.number("SELECT COUNT(*) FROM MMBOX_CONTENT")).isEqualTo(1);
    }

    @OnEachDatabase
    void storesWhatWaitsForItsRecipientAlone(TestDatabase database) {
        Mailbox mailbox = new Mailbox(database, relay(database));
        Token waiting = mailbox.sent("hello");
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.store(ALICE, waiting, UNSAID));
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.store(BOB, Token.next(), UNSAID));

        BoxEntry entry = mailbox.store(BOB, waiting, UNSAID);
        assertThat(entry.state()).isEqualTo(EntryState.NEW);
        BoxEntry again = mailbox.store(BOB, waiting, as(EntryState.RETRIEVED, "holiday"));
        assertThat(again.token()).isEqualTo(entry.token()).isNotEqualTo(waiting);
        assertThat(again.state()).isEqualTo(EntryState.RETRIEVED);
        assertThat(mailbox.mark(BOB, entry.token(), UNSAID).keywords()).containsExactly("holiday");
        assertThat(mailbox.mark(
                                BOB,
                                entry.token(),
                                new Marking(Optional.empty(), List.of("a", "b"), List.of("holiday")))
                        .keywords())
                .containsExactly("a", "b");
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.mark(ALICE, entry.token(), as(EntryState.DRAFT)));
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 50 AND ORIGINATOR = '" + BOB
                        + "' AND MESSAGE_SIZE = 11"))
                .isEqualTo(4);
        assertThat(database.number("SELECT COUNT(*) FROM MMBOX_ENTRY")).isEqualTo(1);
    }

    @OnEachDatabase
    void storesNothingThatIsDoneWithAndKeepsWhatItStored(TestDatabase database) {
        Relay relay = relay(database);
        Mailbox mailbox = new Mailbox(database, relay);
        Token fetched = mailbox.sent("fetched");
        Token late = mailbox.sent("late");
        BoxEntry kept = mailbox.store(BOB, fetched, UNSAID);
        database.transact(entities -> recipient(database, entities, fetched).finish(DeliveryState.RETRIEVED, NOW));
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.store(BOB, fetched, UNSAID));
        relay.now = NOW.plus(Duration.ofDays(7));
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.store(BOB, late, UNSAID));

        database.transact(
                entities -> entities.createQuery("DELETE FROM StoredContent").executeUpdate());
        assertThat(mailbox.open(BOB, kept.token()).content().orElseThrow().octets())
                .isEqualTo(Octets.utf8("fetched"));
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.open(ALICE, kept.token()));
    }

    private static Recipient recipient(TestDatabase database, jakarta.persistence.EntityManager entities, Token token) {
        return entities.createQuery("SELECT r FROM Recipient r WHERE r.token = :token", Recipient.class)
                .setParameter("token", token.text())
                .getSingleResult();
    }

    @OnEachDatabase
    void holdsTheQuotaOfMessagesAndOfOctets(TestDatabase database) {
        Mailbox mailbox = new Mailbox(database, relay(database)); // 3 messages, 1000 octets
        mailbox.upload(ALICE, "1", 600);
        assertRefused(Refusal.BOX_FULL, () -> mailbox.upload(ALICE, "2", 401));
        BoxEntry second = mailbox.upload(ALICE, "3", 400);
        assertThat(mailbox.upload(ALICE, "3", 400).token()).isEqualTo(second.token());
        assertRefused(Refusal.BOX_FULL, () -> mailbox.upload(ALICE, "4", 1));
        mailbox.upload(BOB, "4", 1);
        mailbox.delete(ALICE, second.token());
        mailbox.upload(ALICE, "5", 1);
        mailbox.upload(ALICE, "6", 1);
        assertRefused(Refusal.BOX_FULL, () -> mailbox.upload(ALICE, "7", 1));
        assertThat(mailbox.view(ALICE, Mailbox.ALL, false).totals()).isEqualTo(new Usage(3, 602));
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 52"))
                .isEqualTo(5);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 53"))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 51"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void neverHoldsMoreThanTheQuotaHoweverManyUploadAtOnce(TestDatabase database) throws Exception {
        Relay relay = relay(database);
        relay.mmbox = new MmboxSettings(true, new Usage(100, 1_000));
        Mailbox mailbox = new Mailbox(database, relay);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<String> outcomes = new ArrayList<>();
            for (var future : threads.invokeAll(IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> outcome(mailbox, "upload " + i))
                    .toList())) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).filteredOn("stored"::equals).hasSize(10);
            assertThat(outcomes).filteredOn("BOX_FULL"::equals).hasSize(14);
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.number("SELECT SUM(MESSAGE_SIZE) FROM MMBOX_ENTRY")).isEqualTo(1_000);
    }

    private static String outcome(Mailbox mailbox, String source) {
        try {
            mailbox.upload(ALICE, source, 100);
            return "stored";
        } catch (RefusedException e) {
            return e.refusal().name();
        }
    }

    @OnEachDatabase
    void deletesWhatIsTheCallersAndNothingElse(TestDatabase database) {
        Mailbox mailbox = new Mailbox(database, relay(database));
        BoxEntry mine = mailbox.upload(ALICE, "1", 10);
        BoxEntry others = mailbox.upload(BOB, "1", 10);
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.delete(ALICE, others.token()));
        mailbox.delete(ALICE, mine.token());
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.delete(ALICE, mine.token()));
        assertThat(mailbox.open(BOB, others.token()).entry().id()).isEqualTo(others.id());
        assertThat(database.number("SELECT COUNT(*) FROM MMBOX_CONTENT")).isEqualTo(1);
    }

    @OnEachDatabase
    void sendsOnFromTheBoxWithTheHistoryWeKnow(TestDatabase database) {
        Mailbox mailbox = new Mailbox(database, relay(database));
        BoxEntry stored = mailbox.store(BOB, mailbox.sent("hello"), UNSAID);
        assertThat(stored.history().sendings()).containsExactly(new Sending(SENDER, NOW));
        BoxEntry mine = mailbox.upload(ALICE, "1", 10);
        assertRefused(Refusal.NOT_FOUND, () -> mailbox.forward(BOB, mine.token()));
        Accepted accepted = mailbox.forward(ALICE, mine.token());
        assertThat(mailbox.forward(ALICE, mine.token()).messageId()).isEqualTo(accepted.messageId());
        Mm mm = database.inTransaction(entities -> entities.find(
                Mm.class, MmId.ofMessageId(accepted.messageId()).orElseThrow().text()));
        assertThat(mm.history().sendings()).containsExactly(new Sending(SENDER, NOW));
        assertThat(mailbox.open(ALICE, mine.token()).entry().state()).isEqualTo(EntryState.FORWARDED);
        assertThat(database.number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE RECORD_TYPE = 49"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void isNotThereForTheBarredTheUnknownAndWhereItIsOff(TestDatabase database) {
        Relay relay = relay(database);
        Mailbox mailbox = new Mailbox(database, relay);
        BoxEntry entry = mailbox.upload(ALICE, "1", 10);
        relay.barred("+15550007");
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.view("+15550007", Mailbox.ALL, false));
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.upload("+15550008", "1", 10));
        relay.mmbox = new MmboxSettings(false, new Usage(10, 1_000));
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.open(ALICE, entry.token()));
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.view(ALICE, Mailbox.ALL, false));
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.upload(ALICE, "2", 10));
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.delete(ALICE, entry.token()));
        assertRefused(Refusal.SERVICE_DENIED, () -> mailbox.forward(ALICE, entry.token()));
    }

    static void assertRefused(Refusal refusal, ThrowingCallable call) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }
}
