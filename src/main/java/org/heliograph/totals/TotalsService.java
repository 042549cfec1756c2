package org.heliograph.totals;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of TOTAL and NODE, in transactions of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TotalsService {
    /** What a name begins with whose amounts are not added up. */
    public static final String PEAK = "queue.";

    private static final int MOST_STEPS = 2_000;
    private static final int MAX_NAME = 100;

    private EntityManager entities;

    public TotalsService() {} // for the container

    @Inject
    public TotalsService(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds what a node has counted in the minute of this time. */
    public void add(Instant time, String node, Map<String, Long> amounts) {
        Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
        amounts.forEach((name, amount) -> add(minute, node, cut(name), amount));
    }

    private void add(Instant minute, String node, String name, long amount) {
        // two nodes of one name, or a node that was started twice within the minute
        String more = name.startsWith(PEAK)
                ? "UPDATE Total t SET t.amount = CASE WHEN t.amount > :amount THEN t.amount ELSE :amount END"
                : "UPDATE Total t SET t.amount = t.amount + :amount";
        int changed = entities.createQuery(more + " WHERE t.minute = :minute AND t.node = :node AND t.name = :name")
                .setParameter("amount", amount)
                .setParameter("minute", minute)
                .setParameter("node", node)
                .setParameter("name", name)
                .executeUpdate();
        if (changed == 0) {
            entities.persist(new Total(minute, node, name, amount));
        }
    }

    /**
     * What happened from the step that holds the one time to before the other.
     *
     * @param step whole minutes
     * @throws IllegalArgumentException if that is not so, or makes more than 2000 steps
     */
    public Series series(Instant from, Instant until, Duration step) {
        long width = step.toMillis();
        if (width <= 0 || width % Duration.ofMinutes(1).toMillis() != 0) {
            throw new IllegalArgumentException("a step is one or more whole minutes");
        }
        long first = from.toEpochMilli() - Math.floorMod(from.toEpochMilli(), width);
        long steps = -Math.floorDiv(first - until.toEpochMilli(), width);
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("that is " + steps + " steps; ask for 1 to " + MOST_STEPS);
        }
        Map<String, long[]> byName = new TreeMap<>();
        for (Object[] row : rows(first, first + steps * width, width)) {
            String name = (String) row[0];
            int nr = (int) ((((Number) row[1]).longValue() - first) / width);
            long amount = ((Number) row[name.startsWith(PEAK) ? 3 : 2]).longValue();
            byName.computeIfAbsent(name, it -> new long[(int) steps])[nr] = amount;
        }
        return new Series(Instant.ofEpochMilli(first), step, byName);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(long first, long end, long width) {
        return entities.createNativeQuery(
                        """
                        SELECT S.NAME, S.STEP, SUM(S.AMOUNT), MAX(S.AMOUNT)
                        FROM (SELECT NAME, AT_MINUTE - MOD(AT_MINUTE, ?1) AS STEP, AMOUNT
                              FROM TOTAL WHERE AT_MINUTE >= ?2 AND AT_MINUTE < ?3) S
                        GROUP BY S.NAME, S.STEP""")
                .setParameter(1, width)
                .setParameter(2, first)
                .setParameter(3, end)
                .getResultList();
    }

    /** A node is there. */
    public void seen(String node, Instant startedAt, Instant now, String details) {
        KnownNode known = entities.find(KnownNode.class, node);
        if (known == null) {
            known = new KnownNode(node);
            known.says(startedAt, now, details);
            entities.persist(known);
        } else {
            known.says(startedAt, now, details);
        }
    }

    /** The nodes that were there since then, by name. */
    public List<KnownNode> nodes(Instant since) {
        return entities.createQuery(
                        "SELECT n FROM KnownNode n WHERE n.seenAt >= :since ORDER BY n.name", KnownNode.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** Forgets what is older. */
    public void forget(Instant before) {
        entities.createQuery("DELETE FROM Total t WHERE t.minute < :before")
                .setParameter("before", before)
                .executeUpdate();
        entities.createQuery("DELETE FROM KnownNode n WHERE n.seenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static String cut(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }
}
