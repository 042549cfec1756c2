package org.heliograph.trace;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.heliograph.relay.Errand;
import org.heliograph.relay.Exchange;
import org.heliograph.relay.Exchange.Ending;

/**
 * Takes refused requests, and writes them down when their peers have long been answered. No request waits for that, and a
 * flood of them fills neither the memory nor the database: those beyond the pace of the settings are passed over, and so
 * are those that cannot be written.
 */
@ApplicationScoped
public class RefusalLog {
    private static final System.Logger LOG = System.getLogger(RefusalLog.class.getName());
    private static final int MOST_WAITING = 500;
    private static final int BATCH = 50;

    private final BlockingQueue<Refusal> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile Errand errand = Errand.done();
    private volatile boolean failing;

    private Consumer<List<Refusal>> writer;
    private Supplier<TraceSettings> settings;
    private Clock clock;
    private Pace pace;

    @Resource
    private ManagedExecutorService threads;

    public RefusalLog() {} // for the container

    @Inject
    public RefusalLog(RefusalService service, Supplier<TraceSettings> settings, Clock clock) {
        this((Consumer<List<Refusal>>) service::add, settings, clock);
    }

    RefusalLog(Consumer<List<Refusal>> writer, Supplier<TraceSettings> settings, Clock clock) {
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(clock);
    }

    void over(@Observes Exchange exchange) {
        take(exchange, threads);
    }

    void take(Exchange exchange, Executor executor) {
        TraceSettings rules = settings.get();
        boolean refused = exchange.ending() == Ending.REFUSED || exchange.ending() == Ending.FAILED;
        if (refused && rules.enabled() && pace.allows(rules.mostPerMinute())) {
            waiting.offer(new Refusal(exchange, clock.instant(), rules));
            wake(executor); // also if there is no room: the thread that was to make it may never have come
        }
    }

    private void wake(Executor executor) {
        if (writing.compareAndSet(false, true)) {
            errand = new Errand(() -> write(executor), clock.instant());
        } else if (!errand.isOverdue(clock.instant())) {
            return;
        }
        try {
            executor.execute(errand);
        } catch (RuntimeException e) { // servers that stop refuse in different ways
            writing.set(false); // the next one wakes it again
        }
    }

    private void write(Executor executor) {
        try {
            for (List<Refusal> batch = next(); !batch.isEmpty(); batch = next()) {
                writer.accept(batch);
                failing = false;
            }
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            writing.set(false);
        }
        if (!waiting.isEmpty()) {
            wake(executor);
        }
    }

    private List<Refusal> next() {
        List<Refusal> batch = new ArrayList<>();
        waiting.drainTo(batch, BATCH);
        return batch;
    }

    /** Told once: while a database is away each one fails. */
    private void failed(RuntimeException e) {
        waiting.clear();
        if (!failing) {
            failing = true;
            LOG.log(Level.WARNING, "refused requests could not be traced, and are passed over until they can", e);
        }
    }
}
