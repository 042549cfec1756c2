package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Wanted;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class MessageSearchTest {
    private static final String BOB = "+15550002";
    private static final String CAROL = "+15550003";

    @OnEachDatabase
    void givesEachMessageOnceThoughPagesAreShort(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sent.add(
                    relay.submit(submission("to both " + i, to(BOB), to(CAROL))).messageId());
        }
        Collections.reverse(sent);
        List<String> found = new ArrayList<>();
        Optional<MmId> before = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<Mm> some = find(database, new Wanted(address(BOB), none(), none(), none(), before, 2));
            assertThat(some.size()).isLessThanOrEqualTo(2);
            some.forEach(mm -> found.add(mm.messageId()));
            before = some.stream().reduce((a, b) -> b).map(Mm::id);
        }
        assertThat(found).isEqualTo(sent);
    }

    @OnEachDatabase
    void findsByEitherSideAndByState(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        relay.postpaid(BOB);
        String toBoth = relay.submit(submission("one", to(BOB), to(CAROL))).messageId();
        String toCarol = relay.submit(submission("two", to(CAROL))).messageId();
        String ofBob =
                relay.submit(Messages.from(BOB, submission("three", to(CAROL)))).messageId();
        relay.deliver();
        relay.answer(relay.recipient(toBoth, 0).token().orElseThrow(), BOB, Kind.REJECTED);

        assertThat(ids(database, address(BOB), none())).containsExactly(ofBob, toBoth);
        assertThat(ids(database, address(SENDER.text()), none())).containsExactly(toCarol, toBoth);
        assertThat(ids(database, none(), none())).containsExactly(ofBob, toCarol, toBoth);
        assertThat(ids(database, none(), Optional.of(DeliveryState.REJECTED))).containsExactly(toBoth);
        assertThat(ids(database, none(), Optional.of(DeliveryState.NOTIFIED))).containsExactly(ofBob, toCarol, toBoth);
        assertThat(ids(database, address(SENDER.text()), Optional.of(DeliveryState.REJECTED)))
                .containsExactly(toBoth);
        assertThat(ids(database, address(CAROL), Optional.of(DeliveryState.REJECTED)))
                .isEmpty();
        assertThat(ids(database, address("+15559999"), none())).isEmpty();
    }

    @OnEachDatabase
    void findsByTime(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        relay.submit(submission("one", to(BOB)));
        Instant now = Instant.now();
        Optional<Instant> past = Optional.of(now.minus(Duration.ofHours(1)));
        Optional<Instant> future = Optional.of(now.plus(Duration.ofHours(1)));
        assertThat(find(database, new Wanted(address(BOB), none(), past, future, none(), 5)))
                .hasSize(1);
        assertThat(find(database, new Wanted(address(BOB), none(), future, none(), none(), 5)))
                .isEmpty();
        assertThat(find(database, new Wanted(none(), none(), none(), past, none(), 5)))
                .isEmpty();
    }

    @OnEachDatabase
    void tellsAllOfOneMessage(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        String message = relay.submit(submission("one", to(BOB), to(CAROL))).messageId();
        relay.deliver();
        relay.answer(relay.recipient(message, 1).token().orElseThrow(), CAROL, Kind.REJECTED);
        Found found = database.inTransaction(
                entities -> relay.lookup(entities).find(Relay.id(message)).orElseThrow());
        assertThat(found.hasContent()).isTrue();
        assertThat(found.mm().recipients()).hasSize(2);
        assertThat(found.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.recipient().nr()).isEqualTo(1));
    }

    private static List<String> ids(TestDatabase database, Optional<Address> address, Optional<DeliveryState> state) {
        return find(database, new Wanted(address, state, none(), none(), none(), 10)).stream()
                .map(Mm::messageId)
                .toList();
    }

    private static List<Mm> find(TestDatabase database, Wanted wanted) {
        return database.inTransaction(
                entities -> new Relay(database).lookup(entities).find(wanted));
    }

    private static Optional<Address> address(String text) {
        return Optional.of(Address.ofText(text));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
