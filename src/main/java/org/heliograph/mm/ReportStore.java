package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rows of REPORT. What comes out is locked. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class ReportStore {
    /** More are looked at than are taken, so that several workers at once find enough. */
    private static final int LOOKED_AT = 4;

    private static final String DUE =
            "SELECT ID FROM REPORT WHERE DUE_AT <= ? ORDER BY DUE_AT FETCH FIRST %d ROWS ONLY";
    private static final String CLAIM = "SELECT ID FROM REPORT WHERE ID IN (%s) AND DUE_AT <= ?"
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

    /** Reports that are due, those that wait longest first. First looked for and then locked, as with recipients. */
    public List<Report> due(Instant now, int most) {
        List<String> seen = ids(DUE.formatted(most * LOOKED_AT), now.toEpochMilli());
        if (seen.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(seen);
        values.add(now.toEpochMilli());
        return load(ids(CLAIM.formatted(marks(seen.size()), most), values.toArray()));
    }

    /** Those of the reports that are there. */
    public List<Report> lock(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : load(ids(
                        "SELECT ID FROM REPORT WHERE ID IN (" + marks(ids.size()) + ") ORDER BY ID FOR UPDATE",
                        ids.toArray()));
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    @SuppressWarnings("unchecked")
    private List<String> ids(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
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
