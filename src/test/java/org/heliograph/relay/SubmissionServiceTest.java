package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heliograph.relay.Messages.NOW;
import static org.heliograph.relay.Messages.PLAIN;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.addressee;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.address.Msisdn;
import org.heliograph.content.StoredContent;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Claim;
import org.heliograph.mm.Content;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Priority;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Role;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Traits;
import org.heliograph.mm.When;
import org.heliograph.octet.Octets;
import org.heliograph.subscriber.AutoProvision;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Imsi;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class SubmissionServiceTest {

    @OnEachDatabase
    void keepsEveryRecipientWithARouteAndStateOfItsOwn(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        Accepted accepted = relay.submit(submission(
                "hello",
                to("+15550002"),
                addressee(Role.CC, "bob@example.org"),
                addressee(Role.BCC, "+4670000001"),
                to("?")));
        Mm mm = read(database, accepted);
        assertThat(mm.sender()).isEqualTo(SENDER);
        assertThat(mm.identifiedBy()).isEqualTo("x-msisdn");
        assertThat(mm.identifiedFrom()).isEqualTo("127.0.0.1");
        assertThat(mm.recipients().stream().map(Recipient::role)).containsExactly(Role.TO, Role.CC, Role.BCC, Role.TO);
        assertThat(mm.recipients().stream().map(Recipient::route))
                .containsExactly(Route.LOCAL, Route.MAIL, Route.OTHER, Route.NONE);
        assertThat(mm.recipients().stream().map(Recipient::state))
                .containsExactly(
                        DeliveryState.QUEUED, DeliveryState.QUEUED, DeliveryState.QUEUED, DeliveryState.UNDELIVERABLE);
        assertThat(accepted.undeliverable()).containsExactly("?");
    }

    @OnEachDatabase
    void keepsTheOctetsAsTheyCame(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        Submission sent = submission("h\u00e9llo \u2713", to("+15550002"));
        MmId id = id(relay.submit(sent));
        Octets kept = database.inTransaction(
                entities -> entities.find(StoredContent.class, id.text()).octets());
        assertThat(kept).isEqualTo(sent.content().octets());
    }

    @OnEachDatabase
    void givesOneCopyToWhoIsNamedTwice(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        Mm mm = read(
                database,
                relay.submit(submission("hello", to("+15550002"), addressee(Role.CC, "+15550002"), to("+15550003"))));
        assertThat(mm.recipients().stream().map(it -> it.role() + it.written()))
                .containsExactly("TO+15550002", "TO+15550003");
    }

    @OnEachDatabase
    void answersARepeatedSubmissionAsTheFirstAndAddsNothing(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.prepaid(SENDER.text(), "0.10");
        Accepted first = relay.submit(submission("hello", to("+15550002"), to("?")));
        relay.now = NOW.plus(Duration.ofHours(23));
        Accepted again = relay.submit(submission("hello", to("+15550002"), to("?")));
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.undeliverable()).isEqualTo(first.undeliverable());
        assertRows(database, 1);
        assertThat(relay.balance(SENDER.text())).isEqualTo(Relay.money("0"));
    }

    @OnEachDatabase
    void takesTheSameForANewMessageOnceTheWindowIsOver(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        Accepted first = relay.submit(submission("hello", to("+15550002")));
        relay.now = NOW.plus(Duration.ofHours(25));
        Accepted later = relay.submit(submission("hello", to("+15550002")));
        assertThat(later.messageId()).isNotEqualTo(first.messageId());
        relay.now = NOW.plus(Duration.ofHours(26));
        assertThat(relay.submit(submission("hello", to("+15550002"))).messageId())
                .isEqualTo(later.messageId());
        assertRows(database, 2);
    }

    @OnEachDatabase
    void takesOtherContentOrAnotherSenderForANewMessage(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        relay.postpaid("+15550009");
        Submission hello = submission("hello", to("+15550002"));
        relay.submit(hello);
        relay.submit(submission("hello!", to("+15550002")));
        relay.submit(Messages.from("+15550009", hello));
        assertRows(database, 3);
    }

    @OnEachDatabase
    void debitsAPrepaidBalanceDownToZero(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.prepaid(SENDER.text(), "0.30");
        relay.submit(submission("one", to("+15550002"), to("+15550003")));
        assertThat(relay.balance(SENDER.text())).isEqualTo(Relay.money("0.10"));
        relay.submit(submission("two", to("+15550002")));
        assertThat(relay.balance(SENDER.text())).isEqualTo(Relay.money("0"));
        assertThat(database.number("SELECT SUM(AMOUNT) FROM CHARGE_RECORD")).isEqualTo(300_000);
    }

    @OnEachDatabase
    void refusesWithoutCreditAndLeavesNothing(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.prepaid(SENDER.text(), "0.19");
        assertRefused(relay, submission("hello", to("+15550002"), to("+15550003")), Refusal.LACK_OF_PREPAID);
        assertThat(relay.balance(SENDER.text())).isEqualTo(Relay.money("0.19"));
        assertRows(database, 0);
    }

    @OnEachDatabase
    void refusesWhoIsUnknownOrBarredAndLeavesNothing(TestDatabase database) {
        Relay relay = new Relay(database);
        assertRefused(relay, submission("hello", to("+15550002")), Refusal.SERVICE_DENIED);
        relay.barred(SENDER.text());
        assertRefused(relay, submission("hello", to("+15550002")), Refusal.SERVICE_DENIED);
        assertRows(database, 0);
    }

    @OnEachDatabase
    void providesANewCallerIfTheSettingsSaySo(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.autoProvision = AutoProvision.PREPAID;
        relay.submit(submission("hello", to("+15550002")));
        assertThat(relay.balance(SENDER.text())).isEqualTo(Relay.money("0.90"));
    }

    @OnEachDatabase
    void providesNobodyWhoseMessageIsRefused(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.autoProvision = AutoProvision.POSTPAID;
        assertRefused(relay, submission("hello", to("?")), Refusal.ADDRESS_UNRESOLVED);
        assertThat(database.number("SELECT COUNT(*) FROM SUBSCRIBER")).isZero();
    }

    @OnEachDatabase
    void findsTheNumberOfAnImsi(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.withImsi("+15550042", "001010000000042");
        Submission hello = submission("hello", to("+15550002"));
        Caller caller = new Caller(Optional.empty(), Optional.of(new Imsi("001010000000042")), "x-imsi", "::1");
        Submission byImsi = new Submission(
                caller, Optional.empty(), hello.fingerprint(), hello.addressees(), hello.traits(), hello.content());
        assertThat(read(database, relay.submit(byImsi)).sender()).isEqualTo(new Msisdn("+15550042"));
    }

    @OnEachDatabase
    void refusesANumberThatCameWithSomebodyElsesImsi(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.withImsi(SENDER.text(), "001010000000042");
        relay.postpaid("+15550009");
        assertRefused(relay, withImsi(SENDER, "001010000000043", "stolen"), Refusal.SERVICE_DENIED);
        relay.submit(withImsi(SENDER, "001010000000042", "own"));
        relay.submit(withImsi(new Msisdn("+15550009"), "001010000000043", "whose IMSI we do not know"));
        assertRows(database, 2);
    }

    private static Submission withImsi(Msisdn msisdn, String imsi, String content) {
        Submission made = submission(content, to("+15550002"));
        Caller caller = new Caller(Optional.of(msisdn), Optional.of(new Imsi(imsi)), "x-msisdn", "::1");
        return new Submission(
                caller, Optional.empty(), made.fingerprint(), made.addressees(), made.traits(), made.content());
    }

    @OnEachDatabase
    void putsTheNetworksNumberInPlaceOfAnotherFromOrRefuses(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        Claim spoofed = claim("+15559999", Optional.of(new Msisdn("+15559999")));
        Submission lie = submission("hello", List.of(to("+15550002")), Optional.of(spoofed));
        Mm mm = read(database, relay.submit(lie));
        assertThat(mm.sender()).isEqualTo(SENDER);
        assertThat(mm.claimedFrom()).contains("+15559999");

        relay.fromMismatch = FromMismatch.REFUSE;
        assertRefused(
                relay, submission("other", List.of(to("+15550002")), Optional.of(spoofed)), Refusal.SERVICE_DENIED);
        relay.submit(submission("own", List.of(to("+15550002")), Optional.of(claim("15550001", Optional.of(SENDER)))));
        assertRows(database, 2);
    }

    @OnEachDatabase
    void treatsAFromThatIsNoAddressAsAnothers(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        Claim nobody = claim("The\0Bank " + "x".repeat(600), Optional.empty());
        Mm mm = read(database, relay.submit(submission("hello", List.of(to("+15550002")), Optional.of(nobody))));
        assertThat(mm.sender()).isEqualTo(SENDER);
        assertThat(mm.claimedFrom().orElseThrow()).startsWith("TheBank x");

        relay.fromMismatch = FromMismatch.REFUSE;
        assertRefused(
                relay, submission("other", List.of(to("+15550002")), Optional.of(nobody)), Refusal.SERVICE_DENIED);
        assertRows(database, 1);
    }

    private static Claim claim(String text, Optional<Address> address) {
        return new Claim(text, address);
    }

    @OnEachDatabase
    void holdsTheLimitOfTheSubscriberOrElseEverybodys(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        relay.limited("+15550008", 5);
        relay.limited("+15550009", 20_000);
        relay.submit(submission("x".repeat(10_000), to("+15550002")));
        assertRefused(relay, submission("x".repeat(10_001), to("+15550002")), Refusal.CONTENT_NOT_ACCEPTED);
        assertRefused(
                relay, Messages.from("+15550008", submission("123456", to("+15550002"))), Refusal.CONTENT_NOT_ACCEPTED);
        relay.submit(Messages.from("+15550009", submission("x".repeat(20_000), to("+15550002"))));
        assertRows(database, 2);
    }

    @OnEachDatabase
    void holdsTheLimitOfRecipients(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        assertRefused(
                relay,
                submission("hello", to("+15551"), to("+15552"), to("+15553"), to("+15554"), to("+15555"), to("+15556")),
                Refusal.CONTENT_NOT_ACCEPTED);
    }

    @OnEachDatabase
    void capsExpiryAndDeliveryTimeAndForgivesAWrongClock(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        assertTimes(relay, database, Optional.empty(), Optional.empty(), NOW, NOW.plus(Duration.ofDays(7)));
        assertTimes(
                relay,
                database,
                Optional.of(new When.After(Duration.ofHours(1))),
                Optional.of(new When.After(Duration.ofHours(3))),
                NOW.plus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(3)));
        assertTimes(
                relay,
                database,
                Optional.of(new When.After(Duration.ofDays(30))),
                Optional.of(new When.At(NOW.plus(Duration.ofDays(300)))),
                NOW.plus(Duration.ofDays(2)),
                NOW.plus(Duration.ofDays(9)));
        assertTimes(
                relay,
                database,
                Optional.of(new When.At(NOW.minus(Duration.ofDays(1)))),
                Optional.of(new When.At(NOW.minus(Duration.ofDays(1)))),
                NOW,
                NOW.plus(Duration.ofDays(7)));
    }

    @OnEachDatabase
    void keepsWhateverAPhoneCanSayWithinItsColumns(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        for (String odd :
                List.of("\0", "\ud83d\ude00".repeat(300), "a" + "\ud83d\ude00".repeat(300), "\ud83d", "\udc00x")) {
            Traits traits = new Traits(
                    Optional.of(odd),
                    "x".repeat(9_000),
                    Priority.LOW,
                    true,
                    true,
                    true,
                    Optional.of(new When.After(Duration.ofSeconds(0xFF_FFFF_FFFFL))),
                    Optional.of(new When.At(Instant.ofEpochSecond(0xFF_FFFF_FFFFL))),
                    Optional.of(Instant.ofEpochSecond(0xFF_FFFF_FFFFL)));
            Submission plain =
                    submission(odd, addressee(Role.CC, "?"), to("b".repeat(64) + "@" + "c.".repeat(125) + "fi"));
            Content content = new Content(
                    plain.content().octets(), 0, "y".repeat(8_000), List.of(new Content.Component("z/" + odd, 1)));
            List<Addressee> addressees = new ArrayList<>(plain.addressees());
            addressees.add(new Addressee(Role.BCC, odd + "w".repeat(60_000), Optional.empty()));
            Accepted accepted = relay.submit(new Submission(
                    plain.caller(),
                    Optional.of(claim(odd + "v".repeat(60_000), Optional.empty())),
                    plain.fingerprint(),
                    addressees,
                    traits,
                    content));
            assertThat(accepted.undeliverable()).hasSize(2).noneMatch(text -> text.contains("\0"));
            assertThat(read(database, accepted).recipients()).hasSize(3);
        }
    }

    /** A collision is answered by trying again, and its exception tells nothing: another fault must not look like one. */
    @OnEachDatabase
    void tellsACollisionFromOtherViolations(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        Submission hello = submission("hello", to("+15550002"));
        Caller withoutRule = new Caller(hello.caller().msisdn(), Optional.empty(), null, "::1");
        Submission faulty = new Submission(
                withoutRule,
                Optional.empty(),
                hello.fingerprint(),
                hello.addressees(),
                hello.traits(),
                hello.content());
        assertThatThrownBy(() -> relay.submit(faulty)).isInstanceOf(PersistenceException.class);
    }

    /** Subscriber, duplicate; message, recipients, content, charge record, trace; for a prepaid one the debit. */
    @OnEachDatabase
    void costsAFixedNumberOfStatementsHoweverManyRecipients(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        relay.prepaid("+15550009", "9");
        relay.submit(submission("first, so that nothing is prepared for the first time", to("+15550002")));
        for (Submission each : List.of(
                submission("one", to("+15550002")), submission("three", to("+15551"), to("+15552"), to("+15553")))) {
            database.forgetStatements();
            relay.submit(each);
            assertThat(database.statements()).as("postpaid").hasSize(7);
            database.forgetStatements();
            relay.submit(Messages.from("+15550009", each));
            assertThat(database.statements()).as("prepaid").hasSize(8);
        }
    }

    private static void assertTimes(
            Relay relay,
            TestDatabase database,
            Optional<When> deliveryTime,
            Optional<When> expiry,
            Instant deliverAt,
            Instant expiresAt) {
        Traits traits = new Traits(
                PLAIN.subject(),
                "personal",
                Priority.HIGH,
                false,
                false,
                false,
                deliveryTime,
                expiry,
                Optional.empty());
        Submission sent = Messages.withTraits(submission(deliveryTime + " " + expiry, to("+15550002")), traits);
        Mm mm = read(database, relay.submit(sent));
        assertThat(mm.deliverAt()).isEqualTo(deliverAt);
        assertThat(mm.expiresAt()).isEqualTo(expiresAt);
        assertThat(mm.recipients().get(0).dueAt()).contains(deliverAt);
    }

    private static void assertRefused(Relay relay, Submission submission, Refusal refusal) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> relay.submit(submission));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    private static void assertRows(TestDatabase database, int messages) {
        for (String table : List.of("MM", "MM_CONTENT", "CHARGE_RECORD")) {
            assertThat(database.number("SELECT COUNT(*) FROM " + table))
                    .as(table)
                    .isEqualTo(messages);
        }
    }

    private static MmId id(Accepted accepted) {
        return MmId.ofMessageId(accepted.messageId()).orElseThrow();
    }

    private static Mm read(TestDatabase database, Accepted accepted) {
        return database.inTransaction(entities -> {
            Mm mm = entities.find(Mm.class, id(accepted).text());
            mm.recipients();
            return mm;
        });
    }
}
