package org.heliograph.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows of CONSOLE_SESSION. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class SessionStore {
    private final EntityManager entities;

    @Inject
    public SessionStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(ConsoleSession session) {
        entities.persist(session);
    }

    /** The session and the user as he is now. */
    Optional<Seen> find(String tokenDigest) {
        return entities.createQuery(
                        "SELECT s, u FROM ConsoleSession s, ConsoleUser u"
                                + " WHERE s.tokenDigest = :digest AND u.name = s.userName",
                        Object[].class)
                .setParameter("digest", tokenDigest)
                .getResultStream()
                .findFirst()
                .map(row -> Seen.of((ConsoleSession) row[0], (ConsoleUser) row[1]));
    }

    void used(String tokenDigest, Instant now) {
        entities.createQuery("UPDATE ConsoleSession s SET s.usedAt = :now WHERE s.tokenDigest = :digest")
                .setParameter("now", now)
                .setParameter("digest", tokenDigest)
                .executeUpdate();
    }

    void end(String tokenDigest) {
        entities.createQuery("DELETE FROM ConsoleSession s WHERE s.tokenDigest = :digest")
                .setParameter("digest", tokenDigest)
                .executeUpdate();
    }

    int endAllOf(UserName user) {
        return entities.createQuery("DELETE FROM ConsoleSession s WHERE s.userName = :user")
                .setParameter("user", user.text())
                .executeUpdate();
    }

    /** Removes those that are over. */
    void sweep(AccountSettings settings, Instant now) {
        entities.createQuery("DELETE FROM ConsoleSession s WHERE s.usedAt < :idle OR s.startedAt < :longest")
                .setParameter("idle", now.minus(settings.idle()))
                .setParameter("longest", now.minus(settings.longest()))
                .executeUpdate();
    }

    /** What one look at the table tells of a session. */
    public record Seen(
            String user,
            String displayName,
            Role role,
            boolean mustChange,
            boolean disabled,
            Instant startedAt,
            Instant usedAt) {

        private static final Duration USE_IS_NOTED = Duration.ofMinutes(1);

        static Seen of(ConsoleSession session, ConsoleUser user) {
            return new Seen(
                    user.name(),
                    user.displayName(),
                    user.role(),
                    user.mustChange(),
                    user.disabled(),
                    session.startedAt(),
                    session.usedAt());
        }

        boolean isOpen(AccountSettings settings, Instant now) {
            return !disabled
                    && now.isBefore(usedAt.plus(settings.idle()))
                    && now.isBefore(startedAt.plus(settings.longest()));
        }

        boolean isToBeNoted(Instant now) {
            return !now.isBefore(usedAt.plus(USE_IS_NOTED));
        }

        Seen usedAt(Instant now) {
            return new Seen(user, displayName, role, mustChange, disabled, startedAt, now);
        }

        Login login(String address) {
            return new Login(user, displayName, role, Login.Means.SESSION, address, mustChange);
        }
    }
}
