package org.heliograph.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Rows of CONSOLE_USER. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class UserStore {
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

    Optional<ConsoleUser> findExternal(String externalId) {
        return entities.createQuery("SELECT u FROM ConsoleUser u WHERE u.externalId = :id", ConsoleUser.class)
                .setParameter("id", externalId)
                .getResultStream()
                .findFirst();
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
