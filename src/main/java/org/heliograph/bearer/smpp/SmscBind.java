package org.heliograph.bearer.smpp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.heliograph.relay.Errand;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;

/** A transceiver's bind to one SMSC, which comes back by itself until it is stopped. */
final class SmscBind {
    private static final long FAREWELL_MILLIS = 2_000;
    private static final int DELIVERIES = 1_000;

    private final SmscLink link;
    private final SmscLog log;
    private final MessageReceiverListener receiver;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final SmscConnections connections;
    private final Backoff backoff = new Backoff();

    private volatile Errand attempt = Errand.done();
    private Optional<SMPPSession> bound = Optional.empty();
    private Instant since;
    private boolean stopped;

    SmscBind(
            SmscLink link,
            SmscLog log,
            MessageReceiverListener receiver,
            ScheduledExecutorService executor,
            Clock clock) {
        this.link = link;
        this.log = log;
        this.receiver = receiver;
        this.executor = executor;
        this.clock = clock;
        this.connections = SmscConnections.of(link);
        this.since = clock.instant();
    }

    void start() {
        attemptAfter(Duration.ZERO);
    }

    /** Somebody wants it and it is not there: an attempt whose thread never came is made again. */
    void insist() {
        Errand last = attempt;
        if (last.isOverdue(clock.instant())) run(last, 0);
    }

    private void attemptAfter(Duration pause) {
        attempt = new Errand(this::attempt, clock.instant().plus(pause));
        run(attempt, pause.toMillis());
    }

    /** Unbinds, and waits for the SMSC's answer for a moment. */
    void stop() {
        Optional<SMPPSession> last;
        synchronized (this) {
            stopped = true;
            last = bound;
            become(Optional.empty());
        }
        last.ifPresent(session -> {
            session.setTransactionTimer(FAREWELL_MILLIS);
            session.unbindAndClose();
        });
    }

    /** What is bound now. */
    synchronized Optional<SMPPSession> session() {
        return bound.filter(it -> it.getSessionState().isTransmittable());
    }

    /** Since when it is bound or not. */
    synchronized SmscState state(String name) {
        return new SmscState(name, bound.isPresent(), since);
    }

    /** Closes what the SMSC does not take for a bind any more. */
    void drop(SMPPSession session) {
        session.close();
    }

    private void attempt() {
        if (isStopped()) return;
        var reader = new BoundedPduReader();
        var session = new SmscSession(reader, connections);
        session.setEnquireLinkTimer((int) link.enquireLink().toMillis());
        session.setTransactionTimer(link.timeout().toMillis());
        session.setQueueCapacity(DELIVERIES);
        session.setMessageReceiverListener(receiver);
        session.addSessionStateListener((now, before, source) -> changed(session, now));
        try {
            session.connectAndBind(
                    link.host(), link.port(), parameters(), link.timeout().toMillis());
            opened(session);
        } catch (IOException | RuntimeException e) {
            session.close();
            say(reader, e);
            again();
        }
    }

    private BindParameter parameters() {
        return new BindParameter(
                BindType.BIND_TRX,
                link.systemId(),
                link.password(),
                link.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "",
                InterfaceVersion.IF_34);
    }

    private void opened(SMPPSession session) {
        boolean late;
        synchronized (this) {
            late = stopped;
            if (!late) become(Optional.of(session));
        }
        if (late) {
            session.unbindAndClose();
            return;
        }
        log.bound(link);
        if (session.getSessionState() == SessionState.CLOSED) lost(session);
    }

    private void changed(SMPPSession session, SessionState state) {
        if (state == SessionState.CLOSED) lost(session);
        else if (state == SessionState.UNBOUND && !isStopped()) run(session::close, 0);
    }

    /** Told more than once of the same session, and also of those that never were bound. */
    private void lost(SMPPSession session) {
        synchronized (this) {
            if (stopped || bound.isEmpty() || bound.get() != session) return;
            if (since.plus(Backoff.LONGEST).isBefore(clock.instant())) backoff.reset();
            become(Optional.empty());
        }
        log.lost("the connection ended");
        again();
    }

    private void say(BoundedPduReader reader, Exception e) {
        var refusal = reader.refusal();
        if (refusal.isPresent()) log.refused(refusal.getAsInt());
        else log.unreachable(e.getCause() == null ? e.toString() : "no answer to the bind");
    }

    private void again() {
        if (!isStopped()) attemptAfter(backoff.next());
    }

    private void run(Runnable work, long millis) {
        try {
            executor.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("the server stops");
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void become(Optional<SMPPSession> session) {
        if (bound.isPresent() != session.isPresent()) since = clock.instant();
        bound = session;
    }
}
