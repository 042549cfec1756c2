package org.heliograph.mm;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds, locks and removes rows by their ids, in SQL: JPQL has no way to pass over rows that somebody else has locked, and
 * EclipseLink fills a table of its own before it removes by JPQL.
 */
record Ids(EntityManager entities) {
    /** More rows are looked at than are taken, so that several workers at once find enough. */
    private static final int LOOKED_AT = 4;

    /** Of one statement; databases bound its parameters. */
    private static final int MOST_IDS = 1_000;

    /**
     * Ids of rows that a condition holds for, those due longest first; locked. They are first looked for and then locked by
     * their ids, no more of them than are taken: H2 and MySQL lock every row that a locking query looks at, whatever its
     * limit. Those that another worker has locked are passed over: both have something to do.
     *
     * @param order such as {@code LANE, DUE_AT}, the columns of an index
     */
    List<String> claim(String table, String condition, String order, int most, Object... values) {
        List<String> seen = find(
                "SELECT ID FROM %s WHERE %s ORDER BY %s LIMIT %d".formatted(table, condition, order, most * LOOKED_AT),
                values);
        List<String> claimed = new ArrayList<>();
        for (int next = 0; next < seen.size() && claimed.size() < most; ) {
            List<String> some = seen.subList(next, Math.min(seen.size(), next + most - claimed.size()));
            claimed.addAll(lockFree(table, some, condition, order, values));
            next += some.size();
        }
        return claimed;
    }

    private List<String> lockFree(String table, List<String> ids, String condition, String order, Object... values) {
        List<Object> all = new ArrayList<>(ids);
        all.addAll(List.of(values));
        return find(
                "SELECT ID FROM %s WHERE ID IN (%s) AND %s ORDER BY %s FOR UPDATE SKIP LOCKED"
                        .formatted(table, marks(ids.size()), condition, order),
                all.toArray());
    }

    /** Those of the ids that are there, in their order; locked. */
    List<String> lock(String table, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : find(
                        "SELECT ID FROM %s WHERE ID IN (%s) ORDER BY ID FOR UPDATE".formatted(table, marks(ids.size())),
                        ids.toArray());
    }

    /** Ids of the rows whose column has one of these values. They are few: one statement takes them all. */
    List<String> owned(String table, String column, Collection<String> owners) {
        return owners.isEmpty()
                ? List.of()
                : find(
                        "SELECT ID FROM %s WHERE %s IN (%s)".formatted(table, column, marks(owners.size())),
                        owners.toArray());
    }

    /** Removes the rows whose column has one of these values, however many; a subquery in their place would have MySQL read whole tables. */
    void remove(String table, String column, List<String> values) {
        for (int i = 0; i < values.size(); i += MOST_IDS) {
            List<String> some = values.subList(i, Math.min(values.size(), i + MOST_IDS));
            query("DELETE FROM %s WHERE %s IN (%s)".formatted(table, column, marks(some.size())), some.toArray())
                    .executeUpdate();
        }
    }

    /** What a query finds. */
    @SuppressWarnings("unchecked")
    <T> List<T> find(String sql, Object... values) {
        var query = query(sql, values);
        try {
            return query.getResultList();
        } catch (PersistenceException e) {
            throw Collision.isBehind(e) ? new CollisionException() : e;
        }
    }

    /** How many rows a condition holds for, counted up to {@link Depth#MOST}; the columns of an index should answer it. */
    long count(String table, String condition, Object... values) {
        Object found = find(
                        "SELECT COUNT(*) FROM (SELECT DUE_AT FROM %s WHERE %s LIMIT %d) COUNTED"
                                .formatted(table, condition, Depth.MOST),
                        values)
                .get(0);
        return ((Number) found).longValue();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
