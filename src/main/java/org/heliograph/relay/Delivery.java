package org.heliograph.relay;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Lane;
import org.heliograph.mm.Report;
import org.heliograph.mm.Route;

/** The workers of this node. They share the work with those of other nodes through the database, and with nobody else. */
@ApplicationScoped
public class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final long STOPPING_LOOK_MILLIS = 20;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private DeliveryService copies;

    @Inject
    private ReportService reports;

    @Inject
    private SweepService sweeps;

    @Inject
    private Outlets outlets;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Clock clock;

    private final Insistence insistence = new Insistence();
    private final Worker delivery = new Worker("delivery", () -> deliver(Lane.SEND));
    private final Worker retrying = new Worker("retrying", () -> deliver(Lane.RETRY));
    private final Worker reporting = new Worker("reporting", this::report);
    private final Worker expiry = new Worker("expiry", () -> copies.endWaits());
    private final Worker sweeping = new Worker("sweeping", () -> sweeps.sweep());
    private final List<Worker> workers = List.of(delivery, retrying, reporting, expiry, sweeping);

    /** Lets what has been claimed be sent and settled, if that does not take too long. */
    @PreDestroy
    void stop() {
        workers.forEach(Worker::stop);
        Instant patience = clock.instant().plus(STOPPING);
        try {
            while (!workers.stream().allMatch(Worker::isIdle) && clock.instant().isBefore(patience)) {
                Thread.sleep(STOPPING_LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever stops us has no more time
        }
    }

    /** Sees to it that what is due is done. Returns at once. */
    public void wake() {
        workers.forEach(worker -> worker.wake(executor));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkSignal.Work work) {
        (work == WorkSignal.Work.COPIES ? delivery : reporting).wake(executor);
    }

    private boolean deliver(Lane lane) {
        Batch<Copy> batch = insistence.on(() -> copies.claim(lane));
        Map<Copy, Outcome> outcomes = fanOut(batch.items(), this::send);
        insistence.on(() -> copies.settle(outcomes));
        outcomes.forEach((copy, outcome) ->
                log(copy.mm().messageId(), "copy " + copy.to().nr(), outcome));
        return batch.more() && isWorthwhile(outcomes);
    }

    private boolean report() {
        Batch<Report> batch = insistence.on(() -> reports.claim());
        Map<Report, Outcome> outcomes = fanOut(batch.items(), this::send);
        insistence.on(() -> reports.settle(outcomes));
        outcomes.forEach((report, outcome) -> log(
                report.mm().messageId(), "report on copy " + report.recipient().nr(), outcome));
        return batch.more() && isWorthwhile(outcomes);
    }

    private <T> Map<T, Outcome> fanOut(List<T> items, Function<T, Outcome> send) {
        try {
            return items.isEmpty() ? Map.of() : new FanOut<>(items, send).run(executor, settings.parallel());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; what was claimed is done when its lease is over", e);
        }
    }

    /** A phone may have answered since the copy was claimed, unless that was just now and for the first time. */
    private Outcome send(Copy copy) {
        boolean fresh = copy.to().claims() == 1 && isJustClaimed(copy);
        if (!fresh && !copies.isWaitedFor(copy)) {
            return new Outcome.Unknown("the phone has answered, or another worker has it");
        }
        return outlets.of(copy.to().route()).orElseThrow().send(copy);
    }

    private boolean isJustClaimed(Copy copy) {
        Instant leaseEnd = copy.to().dueAt().orElseThrow();
        return clock.instant()
                .isBefore(leaseEnd.minus(settings.lease().multipliedBy(3).dividedBy(4)));
    }

    /** One whose lease is over may have been given up meanwhile. */
    private Outcome send(Report report) {
        if (!clock.instant().isBefore(report.dueAt())) {
            return new Outcome.Later(Optional.empty(), "its lease was over before it could be sent");
        }
        Route route = report.mm().sender() instanceof Msisdn ? Route.LOCAL : Route.NONE;
        String version = report.mm().clientVersion().orElse(settings.clientVersion());
        return outlets.of(route)
                .map(outlet -> outlet.send(report, version))
                .orElseGet(() -> new Outcome.Never("no way back to the sender"));
    }

    /** While nothing gets out, as when an SMSC is away, the backlog is not turned over for nothing: the timer asks again. */
    private static boolean isWorthwhile(Map<?, Outcome> outcomes) {
        return outcomes.isEmpty() || !outcomes.values().stream().allMatch(Outcome.Later.class::isInstance);
    }

    private static void log(String messageId, String what, Outcome outcome) {
        if (outcome instanceof Outcome.Sent) {
            LOG.log(Level.DEBUG, "mm={0} {1} sent", messageId, what);
        } else {
            LOG.log(Level.INFO, "mm={0} {1} not sent: {2}", messageId, what, outcome);
        }
    }
}
