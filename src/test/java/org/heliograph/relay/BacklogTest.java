package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.NOW;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.Depth;
import org.heliograph.mm.Lane;
import org.heliograph.mm.Report;
import org.heliograph.mm.ReportState;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.relay.Milestone.Accepted;
import org.heliograph.relay.Milestone.Answered;
import org.heliograph.relay.Milestone.CopyOf;
import org.heliograph.relay.Milestone.Ended;
import org.heliograph.relay.Milestone.Fetched;
import org.heliograph.relay.Milestone.Source;
import org.heliograph.relay.Milestone.Told;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

/** What operators see: what waits, and how far messages have come. */
class BacklogTest {
    private static final String BOB = "+15550002";
    private static final String CAROL = "+15550003";
    private static final Depth NOTHING = new Depth(0, 0, Optional.empty());

    @OnEachDatabase
    void seesWhatIsDueSinceWhenAndWhatWaitsForLater(TestDatabase database) {
        Relay relay = relay(database);
        assertThat(relay.backlog().lanes()).hasSize(4).allSatisfy((lane, depth) -> assertThat(depth)
                .isEqualTo(NOTHING));
        relay.submit(submission("hello", to(BOB), to(CAROL)));
        relay.now = NOW.plusSeconds(30);
        relay.submit(submission("hello again", to(BOB)));
        Backlog backlog = relay.backlog();
        assertThat(backlog.lanes().get(Lane.SEND)).isEqualTo(new Depth(3, 3, Optional.of(NOW)));
        assertThat(backlog.chargeRecords()).isEqualTo(new Depth(2, 2, Optional.of(NOW)));
        assertThat(backlog.unwrittenFiles()).isZero();
        relay.deliver();
        assertThat(relay.backlog().lanes().get(Lane.SEND))
                .as("to be told again")
                .isEqualTo(new Depth(0, 3, Optional.empty()));
    }

    @OnEachDatabase
    void givesBackWhatWasClaimedAndNotTried(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB), to(CAROL))).messageId();
        List<Copy> claimed = relay.claim();
        assertThat(relay.claim()).isEmpty();
        relay.settle(Map.of(claimed.get(0), Outcome.Sent.WITHOUT_RECEIPT));
        List<Copy> untried = claimed.subList(1, 2);
        relay.release(untried);
        assertThat(relay.recipient(message, claimed.get(0).to().nr()).state()).isEqualTo(DeliveryState.NOTIFIED);
        assertThat(relay.claim())
                .extracting(copy -> copy.to().nr())
                .containsExactly(untried.get(0).to().nr());
        relay.release(untried);
        assertThat(relay.claim()).as("of a worker that came later").isEmpty();
    }

    @OnEachDatabase
    void givesBackReportsThatWereNotTried(TestDatabase database) {
        Relay relay = relay(database);
        relay.submit(submission("hello", to(BOB)));
        relay.deliver();
        relay.answer(relay.outlet.copies.get(0).to().token().orElseThrow(), BOB, Kind.REJECTED);
        List<Report> claimed = relay.claimReports();
        assertThat(claimed).hasSize(1);
        relay.releaseReports(claimed);
        assertThat(relay.claimReports()).hasSameSizeAs(claimed).allMatch(it -> it.state() == ReportState.SENDING);
    }

    @OnEachDatabase
    void tellsHowFarAMessageHasCome(TestDatabase database) {
        Relay relay = relay(database);
        String message = relay.submit(submission("hello", to(BOB))).messageId();
        CopyOf copy = CopyOf.of(relay.recipient(message, 0));
        relay.now = NOW.plusSeconds(2);
        relay.outlet.next = new Outcome.Later(Optional.empty(), "busy");
        relay.deliver();
        relay.now = NOW.plusSeconds(20);
        relay.outlet.next = Outcome.Sent.WITHOUT_RECEIPT;
        relay.deliver();
        relay.now = NOW.plusSeconds(50);
        relay.fetched(relay.recipient(message, 0).token().orElseThrow());
        relay.fetched(relay.recipient(message, 0).token().orElseThrow());
        relay.answer(relay.recipient(message, 0).token().orElseThrow(), BOB, Kind.ACKNOWLEDGED);
        assertThat(relay.milestones.reached)
                .filteredOn(it -> !(it instanceof Milestone.Reported))
                .filteredOn(it -> !(it instanceof Milestone.Taken) && !(it instanceof Milestone.Sent))
                .containsExactly(
                        new Accepted(message, Source.SENT, 1, "hello".length()),
                        new Told(copy, new Outcome.Later(Optional.empty(), "busy"), Optional.empty()),
                        new Told(copy, Outcome.Sent.WITHOUT_RECEIPT, Optional.of(Duration.ofSeconds(20))),
                        new Fetched(copy, Duration.ofSeconds(30)),
                        new Answered(copy, Kind.ACKNOWLEDGED),
                        new Ended(copy, DeliveryState.RETRIEVED, false));
    }

    private static Relay relay(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        return relay;
    }
}
