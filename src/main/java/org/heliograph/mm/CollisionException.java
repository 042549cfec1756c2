package org.heliograph.mm;

/**
 * Another transaction has just added a row with the same key: the same submission sent twice at once, or the first two of
 * a new subscriber. The transaction is rolled back ({@code ejb-jar.xml}); the same call will find that row.
 */
public class CollisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CollisionException() {
        super("a row with the same key was added at the same time", null, false, false);
    }
}
