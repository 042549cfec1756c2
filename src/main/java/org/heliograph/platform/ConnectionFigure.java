package org.heliograph.platform;

import java.util.function.LongSupplier;

/**
 * What is known of the connections of our own data source, of which the server's pool keeps some, without asking that pool.
 * All are 0 if the settings name a data source of the server's.
 */
public enum ConnectionFigure {
    /** In the pool, or handed out by it. */
    OPEN(Connections::open),
    /** Of these, those in the middle of a transaction. */
    IN_TRANSACTION(Connections::inTransaction),
    /** How often the database was connected to since the start. */
    TIMES_OPENED(Connections::timesOpened),
    /** How often that failed. */
    TIMES_REFUSED(Connections::timesRefused);

    private final LongSupplier value;

    ConnectionFigure(LongSupplier value) {
        this.value = value;
    }

    /** As this class loader knows it; {@link Database} finds the one that has the data source. */
    static long here(int ordinal) {
        return values()[ordinal].value.getAsLong();
    }
}
