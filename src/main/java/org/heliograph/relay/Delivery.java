package org.heliograph.relay;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Report;
import org.heliograph.mm.Route;

/** The workers of this node. They share the work with those of other nodes through the database, and with nobody else. */
@ApplicationScoped
public class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

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

    private final Worker delivery = new Worker("delivery", this::deliver);
    private final Worker reporting = new Worker("reporting", this::report);
    private final Worker expiry = new Worker("expiry", () -> copies.endWaits());
    private final Worker sweeping = new Worker("sweeping", () -> sweeps.sweep());
    private final List<Worker> workers = List.of(delivery, reporting, expiry, sweeping);

    @PreDestroy
    void stop() {
        workers.forEach(Worker::stop);
    }

    /** Sees to it that what is due is done. Returns at once. */
    public void wake() {
        workers.forEach(worker -> worker.wake(executor));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkSignal.Work work) {
        (work == WorkSignal.Work.COPIES ? delivery : reporting).wake(executor);
    }

    private boolean deliver() {
        Batch<Copy> batch = copies.claim();
        Map<Copy, Outcome> outcomes = fanOut(batch.items(), this::send);
        copies.settle(outcomes);
        outcomes.forEach((copy, outcome) ->
                log(copy.mm().messageId(), "copy " + copy.to().nr(), outcome));
        return batch.more() && isWorthwhile(outcomes);
    }

    private boolean report() {
        Batch<Report> batch = reports.claim();
        Map<Report, Outcome> outcomes = fanOut(batch.items(), this::send);
        reports.settle(outcomes);
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

    /** A phone that has been told before may have answered since the copy was claimed, and is left alone then. */
    private Outcome send(Copy copy) {
        if (copy.to().claims() > 1 && !copies.isWaitedFor(copy)) {
            return new Outcome.Unknown("the phone has answered");
        }
        return outlets.of(copy.to().route()).orElseThrow().send(copy);
    }

    private Outcome send(Report report) {
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
