package org.heliograph.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Connections of our own data source, of which the server's pool keeps some: how many there are, as far as it can be known
 * without asking the pool. None, if the settings name a data source of the server's.
 */
public final class Connections {
    private static final Set<RenewedConnection> OPEN = ConcurrentHashMap.newKeySet();
    private static final LongAdder OPENED = new LongAdder();
    private static final LongAdder REFUSED = new LongAdder();

    private Connections() {}

    static void add(RenewedConnection connection) {
        OPEN.add(connection);
    }

    static void remove(RenewedConnection connection) {
        OPEN.remove(connection);
    }

    static void opened() {
        OPENED.increment();
    }

    static void refused() {
        REFUSED.increment();
    }

    /** In the pool, or handed out by it. */
    public static int open() {
        return OPEN.size();
    }

    /** Of these, those in the middle of a transaction. */
    public static int inTransaction() {
        return (int) OPEN.stream().filter(RenewedConnection::isInTransaction).count();
    }

    /** How often the database was connected to since the start. */
    public static long timesOpened() {
        return OPENED.sum();
    }

    /** How often that failed. */
    public static long timesRefused() {
        return REFUSED.sum();
    }
}
