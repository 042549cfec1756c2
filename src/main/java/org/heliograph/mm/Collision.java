package org.heliograph.mm;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** How databases say that another transaction was at the same rows; the same transaction done again finds what that has left. */
final class Collision {
    /** SQLSTATEs: a key that is there already, for H2 and PostgreSQL; a deadlock, or rows changed since, for all of them. */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

    /**
     * Errors of MariaDB and MySQL whose SQLSTATE says less: a key that is there already, a lock waited for too long, a
     * deadlock, a row changed since it was read.
     */
    private static final Set<Integer> ERRORS = Set.of(1062, 1205, 1213, 1020);

    private static final Set<String> STATES_OF_ERRORS = Set.of("23000", "HY000", "40001");

    private Collision() {}

    static boolean isBehind(RuntimeException e) {
        return Causes.of(e, OptimisticLockException.class).isPresent()
                || Causes.of(e, SQLException.class).filter(Collision::isSaidBy).isPresent();
    }

    private static boolean isSaidBy(SQLException e) {
        return STATES.contains(e.getSQLState())
                || ERRORS.contains(e.getErrorCode()) && STATES_OF_ERRORS.contains(e.getSQLState());
    }
}
