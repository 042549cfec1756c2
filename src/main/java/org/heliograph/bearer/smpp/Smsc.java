package org.heliograph.bearer.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.heliograph.address.Msisdn;
import org.heliograph.bearer.Push;
import org.heliograph.push.WapPush;
import org.heliograph.relay.Outcome;

/** One SMSC: its bind, its window, and the pushes that pass through them. */
final class Smsc {
    private final SmscSettings settings;
    private final SmscLog log;
    private final SmscBind bind;
    private final Submission submission;
    private final Semaphore window;
    private final Throughput throughput;
    private final References references;
    private final Clock clock;

    Smsc(SmscSettings settings, Receipts receipts, ScheduledExecutorService executor, Clock clock) {
        this(settings, new SmscLog(settings.name()), receipts, executor, clock);
    }

    private Smsc(
            SmscSettings settings, SmscLog log, Receipts receipts, ScheduledExecutorService executor, Clock clock) {
        this(
                settings,
                log,
                new SmscBind(
                        settings.link(),
                        log,
                        new DeliveryReceiver(settings.name(), settings.receipts(), receipts, log),
                        executor,
                        clock),
                new References(),
                clock);
    }

    private Smsc(SmscSettings settings, SmscLog log, SmscBind bind, References references, Clock clock) {
        this.settings = settings;
        this.log = log;
        this.bind = bind;
        this.references = references;
        this.submission = new Submission(settings, bind, log);
        this.window = new Semaphore(settings.flow().window(), true);
        this.throughput = new Throughput(settings.flow().throughput(), System::nanoTime);
        this.clock = clock;
    }

    /** The same bind under other settings; empty if they want another bind. */
    Optional<Smsc> with(SmscSettings now) {
        if (now.equals(settings)) return Optional.of(this);
        return now.link().equals(settings.link()) && now.receipts().equals(settings.receipts())
                ? Optional.of(new Smsc(now, log, bind, references, clock))
                : Optional.empty();
    }

    boolean sharesBind(Smsc other) {
        return bind == other.bind;
    }

    String name() {
        return settings.name();
    }

    void start() {
        bind.start();
    }

    /** Stops as soon as what is on its way has been answered, or should have been. */
    void retire() {
        try {
            if (!window.tryAcquire(
                    settings.flow().window(), settings.link().timeout().toMillis(), TimeUnit.MILLISECONDS))
                log.debug("unbound while something is not answered");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    void stop() {
        bind.stop();
    }

    SmscState state() {
        return bind.state(settings.name());
    }

    boolean serves(Msisdn number) {
        return settings.serves(number);
    }

    /** Empty if it is not bound and nothing was sent. */
    Optional<Outcome> carry(Push push) {
        if (bind.session().isEmpty()) {
            bind.insist();
            return Optional.empty();
        }
        try {
            return submit(push, pieces(push), validityPeriod(push));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Outcome.Never("too long for SMSC " + settings.name() + ": " + e.getMessage()));
        }
    }

    private List<Piece> pieces(Push push) {
        var form = settings.form();
        int number = references.next(push.to());
        var octets = form.contentType().write(WapPush.mms(number & 0xFF, push.pdu()));
        return form.carriage().pieces(octets, form.references(), number);
    }

    private String validityPeriod(Push push) {
        return settings.form()
                .validity()
                .map(longest -> ValidityPeriod.of(shorter(longest, Duration.between(clock.instant(), push.until()))))
                .orElse("");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Through the window, at the pace that the SMSC wants. */
    Optional<Outcome> submit(Push push, List<Piece> pieces, String validityPeriod) {
        var patience = settings.link().timeout();
        try {
            if (!window.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS))
                return Optional.of(busy("its window is full"));
            try {
                var pause = throughput.reserve(pieces.size(), patience);
                if (pause.isEmpty()) return Optional.of(busy("there is more to send than it wants in a second"));
                TimeUnit.NANOSECONDS.sleep(pause.get().toNanos());
                return bind.session().map(session -> submission.submit(session, push, pieces, validityPeriod));
            } finally {
                window.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(busy("interrupted"));
        }
    }

    private Outcome busy(String why) {
        return new Outcome.Later(Optional.empty(), "SMSC " + settings.name() + ": " + why);
    }
}
