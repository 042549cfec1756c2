package org.heliograph.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The settings in force on this node: what is written for it, and over that what operators changed at run time. Each node
 * looks for changes by their number; all rooms go over to a new set at once, or none does if one of them refuses its part.
 */
@ApplicationScoped
public class Live {
    private static final System.Logger LOG = System.getLogger(Live.class.getName());
    private static final int MOST_ATTEMPTS = 5;

    private Settings written;
    private ChangeStore store;
    private Consumer<Object> listeners;
    private Clock clock;

    private volatile Snapshot current;
    private volatile boolean read;
    private volatile Optional<String> trouble = Optional.of("what operators changed has not been read yet");
    private volatile OptionalLong seen = OptionalLong.empty();

    public Live() {} // for the container

    /** @param event a room's record is told whenever it is another than before, and once at first */
    @Inject
    public Live(Settings written, ChangeStore store, Event<Object> event, Clock clock) {
        this(written, store, (Consumer<Object>) event::fire, clock);
    }

    Live(Settings written, ChangeStore store, Consumer<Object> listeners, Clock clock) {
        this.written = written;
        this.store = store;
        this.listeners = listeners;
        this.clock = clock;
        this.current = Snapshot.of(written, Changes.NONE);
    }

    /** @throws IllegalStateException as long as this node does not know what operators changed before it started */
    public Snapshot inForce() {
        if (!read) {
            throw new IllegalStateException(trouble.orElse("the settings are being read"));
        }
        return current;
    }

    /** The same, or what is written for this node as long as it knows nothing else. */
    public Snapshot lastKnown() {
        return current;
    }

    /** Whether {@link #inForce} has an answer. */
    public boolean isRead() {
        return read;
    }

    /** The newest revision that was seen; in force if there is no {@link #trouble}. */
    public long revision() {
        return seen.orElse(0);
    }

    /** Why the newest settings are not in force here; empty if they are. It may hold values of settings, but no secret. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Puts into force what operators changed, here or on another node. Does not throw: what fails is tried again. */
    public synchronized void refresh() {
        try {
            long revision = store.revision();
            if (trouble.isPresent() || seen.isEmpty() || seen.getAsLong() != revision) {
                take(store.read());
            }
        } catch (RuntimeException e) {
            say(Level.WARNING, "the settings that operators changed cannot be read", e);
        }
    }

    /**
     * Changes settings on all nodes, here at once.
     *
     * @param wanted the new text of each key; empty to go back to what is written for each node
     * @param expected the revision that this is a change of; empty for whatever there is
     * @param by who changes it, for the log and those who look later
     * @param record writes down what is changed, in the same transaction; not called if everything is as wanted already
     * @throws SettingsException if a setting is not live, or a room refuses what would become its part; nothing is changed
     * @throws StaleRevisionException if there is another revision
     */
    public synchronized Snapshot change(
            Map<String, Optional<String>> wanted,
            OptionalLong expected,
            String by,
            Consumer<Map<String, Optional<String>>> record) {
        Changeable.require(wanted);
        for (int attempt = 1; ; attempt++) {
            Changes before = store.read();
            if (expected.isPresent() && expected.getAsLong() != before.revision()) {
                throw new StaleRevisionException();
            }
            Map<String, Optional<String>> news = before.news(wanted);
            Changes after = news.isEmpty() ? before : before.with(news, by, clock.instant());
            refuseWhatRoomsRefuse(after);
            new SecretPlaces(written).require(wanted, before, after);
            if (news.isEmpty() || save(after, news, by, record)) {
                news.keySet().forEach(key -> LOG.log(Level.INFO, "{0} was changed by {1}", key, by));
                take(after);
                return inForce();
            }
            if (attempt == MOST_ATTEMPTS) {
                throw new StaleRevisionException();
            }
        }
    }

    /** Looks whether a change would be taken, and changes nothing. @throws SettingsException if it would not */
    public void check(Map<String, Optional<String>> wanted) {
        Changeable.require(wanted);
        Changes before = store.read();
        Changes after = before.with(before.news(wanted), "", clock.instant());
        refuseWhatRoomsRefuse(after);
        new SecretPlaces(written).require(wanted, before, after);
    }

    private void refuseWhatRoomsRefuse(Changes changes) {
        try {
            Snapshot.of(written, changes);
        } catch (SettingsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SettingsException(e.getMessage(), e);
        }
    }

    /** @return false if somebody else was faster */
    private boolean save(
            Changes after,
            Map<String, Optional<String>> news,
            String by,
            Consumer<Map<String, Optional<String>>> record) {
        try {
            store.save(after.revision(), news, by, clock.instant(), () -> record.accept(news));
            return true;
        } catch (RuntimeException e) {
            if (store.revision() < after.revision()) {
                throw e;
            }
            return false;
        }
    }

    private void take(Changes changes) {
        seen = OptionalLong.of(changes.revision());
        if (read && current.revision() == changes.revision()) {
            trouble = Optional.empty();
            return;
        }
        Snapshot next;
        try {
            next = Snapshot.of(written, changes);
        } catch (RuntimeException e) {
            say(Level.ERROR, "revision " + changes.revision() + " of the settings is refused by this node", e);
            return;
        }
        Stream<Object> news =
                read ? next.parts().changedSince(current.parts()) : next.parts().all();
        current = next;
        read = true;
        trouble = Optional.empty();
        LOG.log(Level.INFO, "revision {0} of the settings is in force", Long.toString(changes.revision()));
        news.forEach(listeners);
    }

    /** Each trouble once, however often it is met. */
    private void say(Level level, String what, RuntimeException e) {
        String told = what + ": " + reason(e);
        if (!trouble.equals(Optional.of(told))) {
            LOG.log(level, told);
            LOG.log(Level.DEBUG, what, e);
        }
        trouble = Optional.of(told);
    }

    private static String reason(Throwable e) {
        return e.getCause() == null || e instanceof SettingsException
                ? String.valueOf(e.getMessage())
                : reason(e.getCause());
    }
}
