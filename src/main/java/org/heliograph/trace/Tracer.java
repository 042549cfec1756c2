package org.heliograph.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.function.Supplier;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Milestone;
import org.heliograph.relay.Milestone.Sent;
import org.heliograph.relay.Milestone.Taken;

/**
 * Writes each milestone down in the transaction that reaches it: the row is there if the step is, and costs no commit of its
 * own. Whatever a phone sends, a row fits its columns, as one that does not would undo the step.
 */
@ApplicationScoped
public class Tracer {
    private static final System.Logger LOG = System.getLogger(Tracer.class.getName());

    /** Octets of a PDU; all that phones send have fewer in their header fields. */
    static final int MOST_OCTETS = 8_000;

    private TraceStore events;
    private Supplier<TraceSettings> settings;
    private Clock clock;
    private Pace repetitions;

    public Tracer() {} // for the container

    @Inject
    public Tracer(TraceStore events, Supplier<TraceSettings> settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.repetitions = new Pace(clock);
    }

    /** In the transaction that reaches it. */
    public void reached(@Observes Milestone milestone) {
        TraceSettings rules = settings.get();
        if (!rules.enabled() || isOneOfTooMany(milestone, rules)) {
            return;
        }
        try {
            Steps.of(milestone).ifPresent(step -> write(step, rules));
        } catch (RuntimeException e) { // the step is worth more than what is known of it
            LOG.log(Level.WARNING, "a step of a message could not be traced", e);
        }
    }

    private void write(Step step, TraceSettings rules) {
        events.add(new TraceEvent(
                step, clock.instant(), rules.node(), kept(step.came(), rules), kept(step.went(), rules)));
    }

    /** A phone may do these as often as it likes. */
    private boolean isOneOfTooMany(Milestone milestone, TraceSettings rules) {
        boolean again =
                milestone instanceof Sent sent && sent.again() || milestone instanceof Taken taken && taken.again();
        return again && !repetitions.allows(rules.mostPerMinute());
    }

    static Octets kept(Octets pdu, TraceSettings rules) {
        return rules.pdus() ? pdu.slice(0, Math.min(pdu.size(), MOST_OCTETS)) : Octets.EMPTY;
    }
}
