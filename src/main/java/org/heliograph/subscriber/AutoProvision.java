package org.heliograph.subscriber;

/** What a caller becomes whom the network vouches for and our table does not have. */
public enum AutoProvision {
    /** Nothing: it is refused. */
    OFF,
    POSTPAID,
    PREPAID
}
