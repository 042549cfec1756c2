package org.heliograph.config;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.heliograph.config.Changes.Change;

/** Rows of SETTING and SETTING_REVISION, in transactions of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeStore {
    private static final int LONGEST_NAMES = 4_000;

    private EntityManager entities;

    public ChangeStore() {} // for the container

    @Inject
    public ChangeStore(EntityManager entities) {
        this.entities = entities;
    }

    /** How many changes there were; asked by every node all the time, and answered by the end of an index. */
    public long revision() {
        return Optional.ofNullable(entities.createQuery("SELECT MAX(r.revision) FROM SettingRevision r", Long.class)
                        .getSingleResult())
                .orElse(0L);
    }

    /** The revision is read first: a change in between is then read again, and not missed. */
    public Changes read() {
        long revision = revision();
        Map<String, Change> changes = new HashMap<>();
        entities.createQuery(
                        "SELECT s.name, s.content, r.changedBy, r.changedAt FROM ChangedSetting s, SettingRevision r"
                                + " WHERE r.revision = s.revision",
                        Object[].class)
                .getResultList()
                .forEach(row ->
                        changes.put((String) row[0], new Change((String) row[1], (String) row[2], (Instant) row[3])));
        return new Changes(revision, changes);
    }

    /**
     * Adds a revision. If there is one of this number already, it fails and changes nothing.
     *
     * @param wanted as in {@link Changes#with}
     * @param along what is done in the same transaction, so that both are there or neither is
     */
    public void save(long revision, Map<String, Optional<String>> wanted, String by, Instant at, Runnable along) {
        String names = String.join(" ", new TreeSet<>(wanted.keySet()));
        entities.persist(
                new SettingRevision(revision, by, at, names.substring(0, Math.min(names.length(), LONGEST_NAMES))));
        entities.flush(); // whoever is second waits here for the first
        entities.createQuery("DELETE FROM ChangedSetting s WHERE s.name IN :names")
                .setParameter("names", wanted.keySet())
                .executeUpdate();
        wanted.forEach(
                (key, text) -> text.ifPresent(content -> entities.persist(new ChangedSetting(key, content, revision))));
        along.run();
    }
}
