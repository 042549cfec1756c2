package org.heliograph.trace;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.heliograph.mm.MmId;

/** Rows of TRACE_EVENT. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class TraceStore {
    private static final int MOST = 1_000;

    private final EntityManager entities;

    @Inject
    public TraceStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(TraceEvent event) {
        entities.persist(event);
    }

    /** What happened to a message, the first of it first; no more than a thousand steps. */
    List<TraceEvent> of(MmId mm) {
        return entities.createQuery("SELECT e FROM TraceEvent e WHERE e.mmId = :mm ORDER BY e.id", TraceEvent.class)
                .setParameter("mm", mm.text())
                .setMaxResults(MOST)
                .getResultList();
    }

    Optional<TraceEvent> find(String id) {
        return Optional.ofNullable(entities.find(TraceEvent.class, id));
    }
}
