package org.heliograph.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.heliograph.subscriber.Explanation.Outcome;
import org.heliograph.subscriber.Identification.Reason;
import org.heliograph.subscriber.Identification.Unrecognised;

/**
 * Counts how callers were identified, and logs what an operator should look at once for each source and rule.
 *
 * <p>Memory is bounded: after {@link #MAX_LOGGED} different lines of a kind the rest are only counted, so that nobody can
 * fill the log by coming from many addresses.
 */
@ApplicationScoped
public class IdentityEvents {
    static final int MAX_LOGGED = 500;

    private static final Logger LOG = System.getLogger(IdentityEvents.class.getName());

    /** What happened while a caller was identified; several kinds may apply to one request. */
    public enum Kind {
        RECOGNISED(false),
        NO_HEADER(false),
        UNTRUSTED_HEADER(true),
        UNREADABLE_HEADER(true),
        CONFLICT(true);

        private final boolean logged;

        Kind(boolean logged) {
            this.logged = logged;
        }
    }

    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> logged = new EnumMap<>(Kind.class);

    public IdentityEvents() {
        for (var kind : Kind.values()) {
            counts.put(kind, new LongAdder());
            logged.put(kind, ConcurrentHashMap.newKeySet());
        }
    }

    /** How often each kind has happened since the start. */
    public Map<Kind, Long> counts() {
        var now = new EnumMap<Kind, Long>(Kind.class);
        counts.forEach((kind, count) -> now.put(kind, count.sum()));
        return Collections.unmodifiableMap(now);
    }

    /** Takes note of one identification. */
    public void note(Explanation explanation) {
        var source = explanation.source().text();
        for (var step : explanation.steps()) {
            if (step.outcome() == Outcome.UNTRUSTED) {
                note(Kind.UNTRUSTED_HEADER, source, step.rule().name(), step.told());
            } else if (step.outcome() == Outcome.UNREADABLE) {
                note(Kind.UNREADABLE_HEADER, source, step.rule().name(), step.told());
            }
        }
        explanation.conflict().ifPresent(told -> note(Kind.CONFLICT, source, explanation.readingRules(), told));
        if (explanation.verdict() instanceof Unrecognised unrecognised) {
            if (unrecognised.reason() == Reason.NO_HEADER) {
                counts.get(Kind.NO_HEADER).increment();
            }
        } else {
            counts.get(Kind.RECOGNISED).increment();
        }
    }

    private void note(Kind kind, String source, String rule, String told) {
        counts.get(kind).increment();
        var seen = logged.get(kind);
        if (!kind.logged || seen.size() > MAX_LOGGED || !seen.add(source + ' ' + rule)) {
            return;
        }
        if (seen.size() > MAX_LOGGED) {
            LOG.log(Level.WARNING, "identity {0}: too many sources, from now on only counted", kind);
        } else {
            LOG.log(Level.WARNING, "identity {0}: source={1} rule={2}: {3}", kind, source, rule, told);
        }
    }
}
