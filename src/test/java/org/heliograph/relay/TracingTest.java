package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.caller;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.mm.Content;
import org.heliograph.mm.ReadStatus;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.heliograph.trace.Trace;
import org.heliograph.trace.TraceEvent;
import org.heliograph.trace.TraceKind;
import org.heliograph.trace.TraceSettings;
import org.heliograph.trace.Words;

/** Each step of a message leaves a trace if it is done, and none if it is not. */
class TracingTest {
    private static final String BOB = "+15550002";
    private static final ReceiptKey KEY = new ReceiptKey("north", "17");
    private static final Octets PUSHED = Octets.hex("8c82");

    @OnEachDatabase
    void tellsTheWholeCircle(TestDatabase database) {
        Relay relay = relay(database);
        String message =
                relay.submit(readReported(), accepted -> wire("8c80", "8c81")).messageId();
        relay.outlet.next = carried(new Outcome.Sent(Optional.of(KEY)));
        relay.deliver();
        relay.receipt(KEY, Receipt.DELIVERED);
        Token token = relay.recipient(message, 0).token().orElseThrow();
        relay.fetched(token, wire("", "8c84"));
        relay.answer(new Answer(token, Optional.of(caller(BOB)), Kind.ACKNOWLEDGED, true, "1.2", wire("8c85", "")));
        relay.outlet.next = carried(Outcome.Sent.WITHOUT_RECEIPT);
        relay.report();
        relay.read(message, BOB, ReadStatus.READ);
        relay.report();
        relay.sweep();

        Trace trace = relay.trace(message);
        assertThat(trace.events())
                .extracting(TraceEvent::kind, TraceEvent::nr)
                .containsExactly(
                        tuple(TraceKind.ACCEPTED, OptionalInt.empty()),
                        tuple(TraceKind.NOTIFIED, OptionalInt.of(0)),
                        tuple(TraceKind.RECEIPT, OptionalInt.of(0)),
                        tuple(TraceKind.FETCHED, OptionalInt.of(0)),
                        tuple(TraceKind.ANSWERED, OptionalInt.of(0)),
                        tuple(TraceKind.REPORTED, OptionalInt.of(0)),
                        tuple(TraceKind.READ, OptionalInt.of(0)),
                        tuple(TraceKind.REPORTED, OptionalInt.of(0)),
                        tuple(TraceKind.CONTENT_REMOVED, OptionalInt.empty()));
        assertThat(trace.events())
                .extracting(TraceEvent::pduIn, TraceEvent::pduOut)
                .startsWith(
                        tuple(octets("8c80"), octets("8c81")),
                        tuple(Optional.empty(), Optional.of(PUSHED)),
                        tuple(Optional.empty(), Optional.empty()),
                        tuple(Optional.empty(), octets("8c84")),
                        tuple(octets("8c85"), Optional.empty()),
                        tuple(Optional.empty(), Optional.of(PUSHED)));
        assertThat(trace.events())
                .extracting(Words::of)
                .contains(
                        "+15550001 sent the message, 2 octets. The number is known by the rule x-msisdn, from 127.0.0.1."
                                + " It cost 0.1 EUR, postpaid.",
                        "The phone was told that a message waits, by smpp in one piece to north (17).",
                        "north says that the notification has reached the phone.",
                        "The phone fetched it: 2 octets went out.",
                        "The phone says that it has the message.",
                        "The recipient has read it.");
        assertThat(trace.events()).extracting(TraceEvent::node).containsOnly("here");
    }

    @OnEachDatabase
    void tellsOfEachAttemptAndOfTheEnd(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB))).messageId();
        relay.outlet.next = carried(new Outcome.Later(Optional.empty(), "SMSC north: its window is full"));
        relay.deliver();
        relay.now = relay.now.plus(Duration.ofDays(8));
        relay.deliver();
        assertThat(relay.trace(message).events())
                .extracting(Words::of)
                .endsWith(
                        "The phone could not be told: SMSC north: its window is full. It is tried again.",
                        "The message was not fetched in time and has expired.");
    }

    @OnEachDatabase
    void tellsWhatWasDoneByHand(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB))).messageId();
        relay.deliver();
        relay.resend(message, 0);
        relay.removeContent(message);
        relay.resend(message, 0); // nothing left to tell of: not done, and not there
        assertThat(relay.trace(message).events())
                .extracting(Words::of)
                .endsWith(
                        "Somebody had the phone told now, by hand.",
                        "The message was not fetched in time and has expired.",
                        "Somebody deleted the content, by hand.");
    }

    @OnEachDatabase
    void leavesNoTraceOfWhatIsRolledBack(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.prepaid(SENDER.text(), "0.05");
        assertThatThrownBy(() -> relay.submit(submission("hello", to(BOB))))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("no-credit")
                                .with("balance", "0.05")
                                .with("price", "0.1")
                                .with("currency", "EUR")));
        assertThat(database.number("SELECT COUNT(*) FROM TRACE_EVENT")).isZero();
    }

    @OnEachDatabase
    void keepsNoOctetsOrNothingAtAllIfItIsToldSo(TestDatabase database) {
        Relay relay = relay(database);
        relay.tracing = new TraceSettings(true, Duration.ofDays(1), false, 1, "here");
        String message = relay.submit(submission("hello", to(BOB)), accepted -> wire("8c80", "8c81"))
                .messageId();
        assertThat(relay.trace(message).events()).hasSize(1).allMatch(it -> it.pduIn()
                .isEmpty());
        relay.tracing = new TraceSettings(false, Duration.ofDays(1), true, 1, "here");
        relay.deliver();
        assertThat(relay.trace(message).events()).hasSize(1);
    }

    /** A phone may send the same thing for ever. */
    @OnEachDatabase
    void boundsWhatIsRepeated(TestDatabase database) {
        Relay relay = relay(database);
        relay.tracing = new TraceSettings(true, Duration.ofDays(1), true, 1, "here");
        Submission same = submission("hello", to(BOB));
        String message = relay.submit(same).messageId();
        relay.submit(same);
        assertThat(relay.trace(message).events())
                .extracting(TraceEvent::kind)
                .containsExactly(TraceKind.ACCEPTED, TraceKind.REPEATED);
    }

    /** What phones and networks say is cut to what the columns hold: the step must not fail for it. */
    @OnEachDatabase
    void holdsWhateverComes(TestDatabase database) {
        Relay relay = relay(database);
        String odd = "\0\ud83d\ude00\ud83d\"\\".repeat(2_000);
        Octets large = Octets.of(new byte[100_000]);
        Wire wire = new Wire(odd, odd, Optional.empty(), Wire.Passed.whole(large), Wire.Passed.whole(large));
        String message =
                relay.submit(submission("hello", to(BOB)), accepted -> wire).messageId();
        Handover.Piece piece = new Handover.Piece(odd, 140, Optional.of(odd), odd);
        relay.outlet.next = new Outcome.Carried(
                new Outcome.Later(Optional.empty(), odd),
                new Handover("smpp", large, java.util.Collections.nCopies(50, piece), Duration.ofMillis(3)));
        relay.deliver();
        assertThat(relay.trace(message).events())
                .hasSize(2)
                .allMatch(it -> it.pduOut().orElseThrow().size() == 8_000)
                .allSatisfy(it -> assertThat(Words.of(it)).isNotBlank());
    }

    /** What a message carries is kept once, and put behind the header fields of each PDU that had it. */
    @OnEachDatabase
    void putsPdusTogetherAgainWhileTheContentIsThere(TestDatabase database) {
        Relay relay = relay(database);
        Submission plain = submission("hello", to(BOB));
        Octets posted = Octets.utf8("headhello");
        Submission submission = new Submission(
                plain.caller(),
                plain.claimedFrom(),
                plain.fingerprint(),
                plain.addressees(),
                plain.traits(),
                new Content(posted, 4, "text/plain", List.of()));
        Wire sent = Wire.NONE.receiving(new Wire.Passed(posted.slice(0, 4), posted.size()));
        String message = relay.submit(submission, accepted -> sent).messageId();
        Token token = relay.recipient(message, 0).token().orElseThrow();
        relay.fetched(token, Wire.NONE.answeredBy(new Wire.Passed(Octets.utf8("conf"), 9)));
        relay.fetched(token, Wire.NONE.answeredBy(new Wire.Passed(Octets.utf8("other"), 7)));
        assertThat(relay.wholePdus(message))
                .containsExactly(Optional.of(posted), Optional.of(Octets.utf8("confhello")), Optional.empty());
        relay.answer(token, BOB, Kind.ACKNOWLEDGED);
        relay.sweep();
        assertThat(relay.wholePdus(message)).hasSize(3).allMatch(Optional::isEmpty);
    }

    private static Relay relay(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        return relay;
    }

    private static Submission readReported() {
        Submission plain = submission("hello", to(BOB));
        var traits = Messages.PLAIN;
        return Messages.withTraits(
                plain,
                new org.heliograph.mm.Traits(
                        traits.subject(),
                        traits.messageClass(),
                        traits.priority(),
                        true,
                        true,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Outcome carried(Outcome outcome) {
        Handover.Piece piece = new Handover.Piece("north", 100, Optional.of("17"), "taken");
        return new Outcome.Carried(outcome, new Handover("smpp", PUSHED, List.of(piece), Duration.ofMillis(3)));
    }

    private static Wire wire(String received, String sent) {
        return new Wire(
                "127.0.0.1",
                "/mms",
                Optional.of(caller(SENDER.text())),
                Wire.Passed.whole(Octets.hex(received)),
                Wire.Passed.whole(Octets.hex(sent)));
    }

    private static Optional<Octets> octets(String hex) {
        return Optional.of(Octets.hex(hex));
    }
}
