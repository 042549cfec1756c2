package org.heliograph.trace;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Removes what was kept for long enough, so much at a time that nobody waits for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TraceSweep {
    static final int BATCH = 1_000;

    private EntityManager entities;
    private Supplier<TraceSettings> settings;
    private Clock clock;

    public TraceSweep() {} // for the container

    @Inject
    public TraceSweep(EntityManager entities, Supplier<TraceSettings> settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether there may be more */
    public boolean sweep() {
        Instant oldest = clock.instant().minus(settings.get().keep());
        String end = TimeOrder.first(oldest);
        return sweep("TraceEvent", end) | sweep("Refusal", end);
    }

    /** The key counts time, so that those to remove are the first of it. */
    private boolean sweep(String entity, String end) {
        List<String> old = entities.createQuery(
                        "SELECT e.id FROM " + entity + " e WHERE e.id < :end ORDER BY e.id", String.class)
                .setParameter("end", end)
                .setMaxResults(BATCH)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery("DELETE FROM " + entity + " e WHERE e.id BETWEEN :first AND :last")
                    .setParameter("first", old.get(0))
                    .setParameter("last", old.get(old.size() - 1))
                    .executeUpdate();
        }
        return old.size() == BATCH;
    }
}
