package org.heliograph.mm;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds and locks rows by their ids, in SQL: JPQL has no way to pass over rows that somebody else has locked. */
record Ids(EntityManager entities) {
    /** More rows are looked at than are taken, so that several workers at once find enough. */
    private static final int LOOKED_AT = 4;

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

    /** What a query finds of one row, locked. */
    List<String> lockOne(String sql, Object... values) {
        return find(sql, values);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> find(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
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

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
