package org.heliograph.bearer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import org.heliograph.relay.Handover;
import org.heliograph.relay.Outcome;

/** The bearer in use, by the setting {@code bearer}. Whoever sends injects {@link Bearer} and gets this. */
@ApplicationScoped
public class ChosenBearer implements Bearer {
    private static final System.Logger LOG = System.getLogger(ChosenBearer.class.getName());

    private BearerKind kind;
    private Bearer bearer;
    private Event<Pushed> listeners;

    public ChosenBearer() {} // for the container

    /** @throws IllegalStateException if no bean is of the kind chosen */
    @Inject
    public ChosenBearer(BearerKind kind, @Any Instance<Bearer> bearers, Event<Pushed> listeners) {
        var found = bearers.select(new Carries.Literal(kind));
        if (!found.isResolvable())
            throw new IllegalStateException("bearer: this build has no " + word(kind) + "; choose another");
        this.kind = kind;
        this.bearer = found.get();
        this.listeners = listeners;
    }

    @Override
    public Outcome carry(Push push) {
        long startedNanos = System.nanoTime();
        Outcome outcome = bearer.carry(push);
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        tell(new Pushed(kind, outcome, took));
        return new Outcome.Carried(
                outcome, new Handover(word(kind), push.pdu(), push.pieces().noted(), took));
    }

    private void tell(Pushed pushed) {
        try {
            listeners.fire(pushed);
        } catch (RuntimeException e) { // it was carried, whatever becomes of the numbers
            LOG.log(Level.WARNING, "a push could not be counted", e);
        }
    }

    /** Also begins what it does before the first push, such as binding to an SMSC. */
    @Override
    public void start() {
        bearer.start();
    }

    public BearerKind kind() {
        return kind;
    }

    private static String word(BearerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
