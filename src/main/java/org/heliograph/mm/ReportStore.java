package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of REPORT. What comes out is locked. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class ReportStore {
    private static final String TABLE = "REPORT";

    private final EntityManager entities;
    private final Ids ids;

    @Inject
    public ReportStore(EntityManager entities) {
        this.entities = entities;
        this.ids = new Ids(entities);
    }

    /** The sender is to hear this, once: a second report of its kind breaks a key. */
    public void queue(Recipient recipient, ReportKind kind, News news, Instant at, Instant expiresAt) {
        entities.persist(new Report(recipient, kind, news, at, expiresAt));
    }

    /** Reports that are due, those that wait longest first. */
    public List<Report> due(Instant now, int most) {
        return load(ids.claim(TABLE, "DUE_AT <= ?", "DUE_AT", most, now.toEpochMilli()));
    }

    /** Those of the reports that are there. */
    public List<Report> lock(Collection<String> reports) {
        return load(ids.lock(TABLE, reports));
    }

    /** What the sender of a message has heard or is to hear, not locked. */
    public List<Report> of(MmId mm) {
        return entities.createQuery("SELECT r FROM Report r WHERE r.recipient.mm.id = :mm ORDER BY r.id", Report.class)
                .setParameter("mm", mm.text())
                .getResultList();
    }

    /** How many reports are to be sent. */
    public Depth depth(Instant now) {
        Optional<Instant> oldest = entities.createQuery(
                        "SELECT r.dueAt FROM Report r WHERE r.dueAt <= :now ORDER BY r.dueAt", Instant.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return new Depth(
                ids.count(TABLE, "DUE_AT <= ?", now.toEpochMilli()), ids.count(TABLE, "DUE_AT IS NOT NULL"), oldest);
    }

    private List<Report> load(List<String> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT r FROM Report r JOIN FETCH r.recipient JOIN FETCH r.recipient.mm"
                                + " WHERE r.id IN :ids ORDER BY r.id",
                        Report.class)
                .setParameter("ids", found)
                .getResultList();
    }
}
