package org.heliograph.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of CONSOLE_USER. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class UserStore {
    private static final Duration NETWORKS_KEPT = Duration.ofDays(90);

    private final EntityManager entities;

    @Inject
    public UserStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ConsoleUser> find(UserName name) {
        return Optional.ofNullable(entities.find(ConsoleUser.class, name.text()));
    }

    /** The same; nobody else changes the row before this transaction ends. */
    Optional<ConsoleUser> lock(UserName name) {
        return Optional.ofNullable(entities.find(ConsoleUser.class, name.text(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whom a provider knows by this id. */
    Optional<UserName> findExternal(String externalId) {
        return entities.createQuery("SELECT u.name FROM ConsoleUser u WHERE u.externalId = :id", String.class)
                .setParameter("id", externalId)
                .getResultStream()
                .findFirst()
                .map(UserName::new);
    }

    List<ConsoleUser> all() {
        return entities.createQuery("SELECT u FROM ConsoleUser u ORDER BY u.name", ConsoleUser.class)
                .getResultList();
    }

    /** Those who may manage users; locked, so that no two at once take the last one away. */
    List<ConsoleUser> lockAdmins() {
        return entities.createQuery(
                        "SELECT u FROM ConsoleUser u WHERE u.role = :admin AND u.disabled = FALSE ORDER BY u.name",
                        ConsoleUser.class)
                .setParameter("admin", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Only for who has locked the user. */
    Optional<KnownNetwork> network(UserName user, Network network) {
        return Optional.ofNullable(entities.find(KnownNetwork.class, KnownNetwork.id(user, network)));
    }

    /** The user has logged in from there. Those of anybody that nobody came from for long are removed. */
    void seen(UserName user, Network network, Instant now) {
        network(user, network).ifPresentOrElse(known -> known.seen(now), () -> {
            entities.createQuery("DELETE FROM KnownNetwork n WHERE n.seenAt < :long")
                    .setParameter("long", now.minus(NETWORKS_KEPT))
                    .executeUpdate();
            entities.persist(new KnownNetwork(user, network, now));
        });
    }

    void unlockNetworks(UserName user) {
        entities.createQuery("SELECT n FROM KnownNetwork n WHERE n.userName = :user", KnownNetwork.class)
                .setParameter("user", user.text())
                .getResultStream()
                .forEach(network -> network.failures().forget());
    }

    boolean isEmpty() {
        return entities.createQuery("SELECT COUNT(u) FROM ConsoleUser u", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Fails here, and not at the end of the transaction, if the name is taken. */
    void add(ConsoleUser user) {
        entities.persist(user);
        entities.flush();
    }

    void remove(ConsoleUser user) {
        entities.remove(user);
    }
}
