package org.heliograph.mm;

/**
 * Another transaction was at the same rows: it has just added one with the same key, as when a submission is sent twice at
 * once, or was changing one that was to be locked. The transaction is rolled back ({@code ejb-jar.xml}); the same call will
 * find that row.
 */
public class CollisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CollisionException() {
        super("another transaction was at the same rows", null, false, false);
    }
}
