package org.heliograph.relay;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Lane;
import org.heliograph.mm.Report;
import org.heliograph.mm.Route;

/** The workers of this node. They share the work with those of other nodes through the database, and with nobody else. */
@ApplicationScoped
public class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
    private static final Duration STOPPING = Duration.ofSeconds(15);

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
    private Supplier<DeliverySettings> settings;

    @Inject
    private Clock clock;

    private final Insistence insistence = new Insistence();
    private final Worker delivery = new Worker("delivery", () -> deliver(Lane.SEND));
    private final Worker retrying = new Worker("retrying", () -> deliver(Lane.RETRY));
    private final Worker reporting = new Worker("reporting", this::report);
    private final Worker expiry = new Worker("expiry", () -> copies.endWaits());
    private final Worker sweeping = new Worker("sweeping", () -> sweeps.sweep());
    private final Workers workers = new Workers(List.of(delivery, retrying, reporting, expiry, sweeping));
    private final AtomicInteger claimed = new AtomicInteger();
    private volatile boolean draining;
    private final Set<Round<?>> rounds = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** A batch that is being sent. */
    private record Round<T>(FanOut<T> sending, Consumer<Collection<T>> release) {
        void giveBack() {
            List<T> untried = sending.takeBack();
            try {
                if (!untried.isEmpty()) {
                    release.accept(untried);
                }
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "what was claimed could not be given back; it is done when its lease is over",
                        e);
            }
        }
    }

    /** Takes no more work until it is told to go on; what was begun is finished. Requests are served as ever. */
    public void drain() {
        draining = true;
        workers.pause(true);
        LOG.log(Level.INFO, "this node drains: it begins no more work");
    }

    public void resume() {
        draining = false;
        workers.pause(false);
        LOG.log(Level.INFO, "this node takes work again");
        wake();
    }

    public boolean isDraining() {
        return draining || stopping;
    }

    /** Copies and reports that are claimed and not settled. */
    int claimed() {
        return claimed.get();
    }

    int busyWorkers() {
        return workers.busy();
    }

    /**
     * Here it ends on servers that end the beans of CDI, outlets and bearers among them, before the session beans; on others
     * {@link DeliveryTimer} has ended it by then.
     */
    void stop(
            @Observes(notifyObserver = Reception.IF_EXISTS) @BeforeDestroyed(ApplicationScoped.class) Object context) {
        stop();
    }

    /**
     * Gives back at once what was claimed and not begun, for other nodes, and lets what is being sent be settled, if that does
     * not take too long.
     */
    void stop() {
        stopping = true;
        rounds.forEach(Round::giveBack);
        workers.stop(STOPPING);
    }

    /** Sees to it that what is due is done. Returns at once. */
    public void wake() {
        workers.wake(executor, clock.instant());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkSignal.Work work) {
        (work == WorkSignal.Work.COPIES ? delivery : reporting).wake(executor, clock.instant());
    }

    private boolean deliver(Lane lane) {
        Batch<Copy> batch = insistence.on(() -> copies.claim(lane));
        return work(batch, this::send, copies::settle, copies::release);
    }

    private boolean report() {
        Batch<Report> batch = insistence.on(() -> reports.claim());
        return work(batch, this::send, reports::settle, reports::release);
    }

    private <T> boolean work(
            Batch<T> batch,
            Function<T, Outcome> send,
            Consumer<Map<T, Outcome>> settle,
            Consumer<Collection<T>> release) {
        claimed.addAndGet(batch.items().size());
        Round<T> round = new Round<>(new FanOut<>(batch.items(), send), release);
        rounds.add(round);
        try {
            if (stopping) { // whoever stops may have looked before this was added
                round.giveBack();
            }
            Map<T, Outcome> outcomes = outcomes(round.sending());
            insistence.on(() -> settle.accept(outcomes));
            return batch.more() && isWorthwhile(outcomes);
        } finally {
            rounds.remove(round);
            claimed.addAndGet(-batch.items().size());
        }
    }

    private <T> Map<T, Outcome> outcomes(FanOut<T> sending) {
        try {
            return sending.run(executor, settings.get().parallel());
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
                .isBefore(leaseEnd.minus(settings.get().lease().multipliedBy(3).dividedBy(4)));
    }

    /** One whose lease is over may have been given up meanwhile. */
    private Outcome send(Report report) {
        if (!clock.instant().isBefore(report.dueAt())) {
            return new Outcome.Later(Optional.empty(), "its lease was over before it could be sent");
        }
        Route route = report.mm().sender() instanceof Msisdn ? Route.LOCAL : Route.NONE;
        String version = report.mm().clientVersion().orElse(settings.get().clientVersion());
        return outlets.of(route)
                .map(outlet -> outlet.send(report, version))
                .orElseGet(() -> new Outcome.Never("no way back to the sender"));
    }

    /** While nothing gets out, as when an SMSC is away, the backlog is not turned over for nothing: the timer asks again. */
    private static boolean isWorthwhile(Map<?, Outcome> outcomes) {
        return outcomes.isEmpty()
                || !outcomes.values().stream().map(Outcome::bare).allMatch(Outcome.Later.class::isInstance);
    }
}
