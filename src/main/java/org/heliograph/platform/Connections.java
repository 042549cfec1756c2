package org.heliograph.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The connections that data sources of this class loader have opened. */
final class Connections {
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

    static int open() {
        return OPEN.size();
    }

    static int inTransaction() {
        return (int) OPEN.stream().filter(RenewedConnection::isInTransaction).count();
    }

    static long timesOpened() {
        return OPENED.sum();
    }

    static long timesRefused() {
        return REFUSED.sum();
    }
}
