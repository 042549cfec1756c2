package org.heliograph.ops;

import static org.heliograph.ops.TransactionLog.word;

import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.ReportKind;
import org.heliograph.relay.Answer;
import org.heliograph.relay.Milestone.Accepted;
import org.heliograph.relay.Milestone.Answered;
import org.heliograph.relay.Milestone.Ended;
import org.heliograph.relay.Milestone.Fate;
import org.heliograph.relay.Milestone.Fetched;
import org.heliograph.relay.Milestone.Receipted;
import org.heliograph.relay.Milestone.Reported;
import org.heliograph.relay.Milestone.Source;
import org.heliograph.relay.Milestone.Told;
import org.heliograph.relay.Receipt;

/** Counts how far messages come, each step once it has been committed. */
@ApplicationScoped
public class MilestoneMetrics implements Measured {
    private static final List<String> OUTCOMES = List.of("sent", "later", "never", "unknown");

    private Metrics metrics;

    public MilestoneMetrics() {} // for the container

    @Inject
    public MilestoneMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void begin() {
        for (Source source : Source.values()) {
            accepted(source, 0, 0, 0);
        }
        OUTCOMES.forEach(outcome -> notification(outcome, 0));
        for (Answer.Kind answer : Answer.Kind.values()) {
            answered(answer, 0);
        }
        for (Receipt receipt : Receipt.values()) {
            receipted(receipt, 0);
        }
        for (DeliveryState state : DeliveryState.values()) {
            if (state.isFinal() && state != DeliveryState.UNDELIVERABLE) {
                ended(state, 0);
            }
        }
        for (ReportKind kind : ReportKind.values()) {
            for (Fate fate : Fate.values()) {
                reported(kind, fate, 0);
            }
            reportLatency(kind);
        }
        fetched(0);
        notifyLatency();
        retrieveLatency();
    }

    void accepted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Accepted it) {
        accepted(it.source(), 1, it.recipients(), it.octets());
    }

    private void accepted(Source source, int messages, int recipients, int octets) {
        metrics.counter(
                        "heliograph.messages.accepted",
                        "Messages taken over and committed, new, forwarded, or made here of a report.",
                        "source",
                        word(source))
                .increment(messages);
        metrics.counter("heliograph.messages.recipients", "Recipients of accepted messages.")
                .increment(recipients);
        metrics.counter("heliograph.messages.octets", "Octets of accepted messages, each counted once.")
                .increment(octets);
    }

    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told it) {
        notification(word(it.outcome()), 1);
        it.latency().ifPresent(notifyLatency()::record);
    }

    private void notification(String outcome, int count) {
        metrics.counter(
                        "heliograph.notifications",
                        "Attempts to tell a recipient, by outcome: sent, later, never, unknown.",
                        "outcome",
                        outcome)
                .increment(count);
    }

    private Timer notifyLatency() {
        return metrics.timer(
                "heliograph.notify.latency",
                "From acceptance, or a later delivery time, to the first notification taken by the network.",
                Metrics.WAITS);
    }

    void fetched(@Observes(during = TransactionPhase.AFTER_SUCCESS) Fetched it) {
        fetched(1);
        retrieveLatency().record(it.latency());
    }

    private void fetched(int count) {
        metrics.counter("heliograph.messages.fetched", "Copies whose octets all went out, each counted once.")
                .increment(count);
    }

    private Timer retrieveLatency() {
        return metrics.timer(
                "heliograph.retrieve.latency",
                "From the last notification to the first complete retrieval.",
                Metrics.WAITS);
    }

    void answered(@Observes(during = TransactionPhase.AFTER_SUCCESS) Answered it) {
        answered(it.answer(), 1);
    }

    private void answered(Answer.Kind answer, int count) {
        metrics.counter("heliograph.answers", "Answers of phones that counted.", "answer", word(answer))
                .increment(count);
    }

    void receipted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Receipted it) {
        receipted(it.receipt(), 1);
    }

    private void receipted(Receipt receipt, int count) {
        metrics.counter("heliograph.receipts", "Receipts of notifications.", "receipt", word(receipt))
                .increment(count);
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended it) {
        ended(it.state(), 1);
    }

    private void ended(DeliveryState state, int count) {
        metrics.counter(
                        "heliograph.copies.ended",
                        "Copies of which nothing more will become, by their last state.",
                        "state",
                        word(state))
                .increment(count);
    }

    void reported(@Observes(during = TransactionPhase.AFTER_SUCCESS) Reported it) {
        reported(it.kind(), it.fate(), 1);
        it.latency().ifPresent(reportLatency(it.kind())::record);
    }

    private void reported(ReportKind kind, Fate fate, int count) {
        metrics.counter(
                        "heliograph.reports",
                        "Attempts to report to a sender: sent, later, or lost for good.",
                        "kind",
                        word(kind),
                        "outcome",
                        word(fate))
                .increment(count);
    }

    private Timer reportLatency(ReportKind kind) {
        return metrics.timer(
                "heliograph.report.latency",
                "From what is reported to the report taken by the network.",
                Metrics.WAITS,
                "kind",
                word(kind));
    }
}
