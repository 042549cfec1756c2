package org.heliograph.trace;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.mm.MmId;

/** Rows of REFUSED_REQUEST. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class RefusalStore {
    private static final int MOST_OF_A_MESSAGE = 200;

    private final EntityManager entities;

    @Inject
    public RefusalStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Refusal refusal) {
        entities.persist(refusal);
    }

    Optional<Refusal> find(String id) {
        return Optional.ofNullable(entities.find(Refusal.class, id));
    }

    /** Those about a message, the first of them first. */
    List<Refusal> of(MmId mm) {
        return entities.createQuery("SELECT r FROM Refusal r WHERE r.mmId = :mm ORDER BY r.id", Refusal.class)
                .setParameter("mm", mm.text())
                .setMaxResults(MOST_OF_A_MESSAGE)
                .getResultList();
    }

    /** Those that are looked for, the last of them first. */
    public List<Refusal> list(RefusalQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        query.number().ifPresent(number -> {
            conditions.add("r.caller = :caller");
            values.put("caller", number);
        });
        query.from().ifPresent(from -> {
            conditions.add("r.id >= :from");
            values.put("from", TimeOrder.first(from));
        });
        query.before().ifPresent(before -> {
            conditions.add("r.id < :before");
            values.put("before", before);
        });
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        var found = entities.createQuery("SELECT r FROM Refusal r" + where + " ORDER BY r.id DESC", Refusal.class)
                .setMaxResults(query.limit());
        values.forEach(found::setParameter);
        return found.getResultList();
    }
}
