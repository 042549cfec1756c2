package org.heliograph.account;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of AUDIT_RECORD: who did what. Nothing in the product changes or removes one. What was not committed was not done,
 * and leaves no record: a record joins the transaction of what it tells, or has its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AuditTrail {
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_ACTION = 64;
    private static final int LONGEST_SUBJECT = 320;
    private static final int LONGEST_DETAIL = 4_000;

    private EntityManager entities;
    private Clock clock;

    public AuditTrail() {} // for the container

    @Inject
    public AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Adds a record; what is too long is cut.
     *
     * @param actor who, and from where
     * @param action such as {@code subscriber.change}
     * @param subject of it: a message id, a number, the name of a setting or a user
     * @param detail what is worth knowing besides; no secret, and none of a message's content
     */
    public void record(String actor, String action, String subject, String detail) {
        Instant now = clock.instant();
        entities.persist(new AuditRecord(
                UlidCreator.getMonotonicUlid(now.toEpochMilli()).toString(),
                now,
                cut(actor, LONGEST_ACTOR),
                cut(action, LONGEST_ACTION),
                cut(subject, LONGEST_SUBJECT),
                cut(detail, LONGEST_DETAIL)));
    }

    /** The newest first. */
    public List<AuditRecord> find(AuditQuery wanted, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        wanted.actor().ifPresent(it -> beginning("actor", it, conditions, values));
        wanted.action().ifPresent(it -> beginning("action", it, conditions, values));
        wanted.subject().ifPresent(it -> add("r.subject = :subject", "subject", it, conditions, values));
        wanted.from().ifPresent(it -> add("r.recordedAt >= :from", "from", it, conditions, values));
        wanted.to().ifPresent(it -> add("r.recordedAt < :to", "to", it, conditions, values));
        wanted.before().ifPresent(it -> add("r.id < :before", "before", it, conditions, values));
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<AuditRecord> query =
                entities.createQuery("SELECT r FROM AuditRecord r" + where + " ORDER BY r.id DESC", AuditRecord.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private static void beginning(String name, String text, List<String> conditions, Map<String, Object> values) {
        String pattern = text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        add("r." + name + " LIKE :" + name + " ESCAPE '!'", name, pattern, conditions, values);
    }

    private static void add(
            String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
