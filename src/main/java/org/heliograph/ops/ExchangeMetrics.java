package org.heliograph.ops;

import static org.heliograph.ops.TransactionLog.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.heliograph.relay.Exchange;
import org.heliograph.relay.Exchange.Ending;

/** Counts requests and their answers. */
@ApplicationScoped
public class ExchangeMetrics implements Measured {
    private static final Set<String> SUBMISSIONS = Set.of("m-send-req", "m-forward-req");
    private static final String OK = "ok";
    private static final String TRANSIENT = "error_transient_failure";

    private Metrics metrics;

    public ExchangeMetrics() {} // for the container

    @Inject
    public ExchangeMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void begin() {
        SUBMISSIONS.forEach(this::begin);
        begin("retrieve");
        refused(TRANSIENT, 0);
        repeated(0);
    }

    /** A number that began at the first failure would not have grown by it, and nobody would be alerted. */
    private void begin(String kind) {
        count("mm1", kind, Ending.DONE, OK, 0);
        count("mm1", kind, Ending.FAILED, TRANSIENT, 0);
    }

    void over(@Observes Exchange exchange) {
        count(exchange.point(), exchange.kind(), exchange.ending(), exchange.status(), 1);
        metrics.timer(
                        "heliograph.request",
                        "How long requests took, from the first octet to the last of the answer.",
                        Metrics.MOMENTS,
                        "point",
                        exchange.point(),
                        "kind",
                        exchange.kind())
                .record(exchange.took());
        boolean unread = exchange.kind().equals("unreadable");
        if (SUBMISSIONS.contains(exchange.kind()) || unread) {
            submission(exchange);
        }
    }

    private void submission(Exchange exchange) {
        switch (exchange.ending()) {
            case AGAIN -> repeated(1);
            case REFUSED, FAILED -> refused(exchange.status(), 1);
            case DONE -> {
                // counted when it was committed
            }
        }
    }

    private void refused(String status, int count) {
        metrics.counter(
                        "heliograph.messages.refused",
                        "Submissions that were not taken, by the status of the answer.",
                        "status",
                        status)
                .increment(count);
    }

    private void repeated(int count) {
        metrics.counter(
                        "heliograph.messages.repeated",
                        "Submissions that had been taken before and got the first answer again.")
                .increment(count);
    }

    private void count(String point, String kind, Ending ending, String status, int count) {
        metrics.counter(
                        "heliograph.requests",
                        "Requests served, by what was asked and what came of it.",
                        "point",
                        point,
                        "kind",
                        kind,
                        "ending",
                        word(ending),
                        "status",
                        status)
                .increment(count);
    }
}
