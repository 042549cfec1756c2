package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Rows of REPORT. What comes out is locked. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class ReportStore {
    private static final String DUE = "SELECT ID FROM REPORT WHERE DUE_AT <= ?"
            + " ORDER BY DUE_AT FETCH FIRST %d ROWS ONLY FOR UPDATE SKIP LOCKED";

    private final EntityManager entities;

    @Inject
    public ReportStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The sender is to hear this, once: a second report of its kind breaks a key. */
    public void queue(Recipient recipient, ReportKind kind, News news, Instant at, Instant expiresAt) {
        entities.persist(new Report(recipient, kind, news, at, expiresAt));
    }

    /** Reports that are due, those who wait longest first. */
    @SuppressWarnings("unchecked")
    public List<Report> due(Instant now, int most) {
        return load(entities.createNativeQuery(DUE.formatted(most))
                .setParameter(1, now.toEpochMilli())
                .getResultList());
    }

    /** Those of the reports that are there. */
    @SuppressWarnings("unchecked")
    public List<Report> lock(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = entities.createNativeQuery(
                "SELECT ID FROM REPORT WHERE ID IN (?" + ", ?".repeat(ids.size() - 1) + ") ORDER BY ID FOR UPDATE");
        int place = 1;
        for (String id : ids) {
            query.setParameter(place++, id);
        }
        return load(query.getResultList());
    }

    private List<Report> load(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT r FROM Report r JOIN FETCH r.recipient JOIN FETCH r.recipient.mm"
                                + " WHERE r.id IN :ids ORDER BY r.id",
                        Report.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
