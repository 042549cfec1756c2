package org.heliograph.handset.load;

import java.util.Arrays;

/** One message on its way from its sender to the report that comes back, and when it reached each step. */
final class Journey {
    /** The steps of the circle; each may be seen before the one that precedes it. */
    enum Step {
        /** The sender was to post it. */
        POSTED,
        /** The sender has m-send-conf with Ok. */
        ACCEPTED,
        /** The recipient has m-notification-ind. */
        NOTIFIED,
        /** The recipient has m-retrieve-conf. */
        FETCHED,
        /** The MMSC has answered the recipient's m-notifyresp-ind. */
        ACKNOWLEDGED,
        /** The sender has m-delivery-ind. */
        REPORTED
    }

    private static final long NEVER = Long.MIN_VALUE;

    private final long[] reached = new long[Step.values().length];
    private int missing = reached.length;

    Journey(long posted) {
        Arrays.fill(reached, NEVER);
        reach(Step.POSTED, posted);
    }

    /**
     * It has come there; the first time counts.
     *
     * @param nanos by {@link System#nanoTime()}
     * @return whether by this it has come full circle
     */
    synchronized boolean reach(Step step, long nanos) {
        if (reached[step.ordinal()] != NEVER) return false;
        reached[step.ordinal()] = nanos;
        return --missing == 0;
    }

    synchronized boolean has(Step step) {
        return reached[step.ordinal()] != NEVER;
    }

    /** Nanoseconds from one step to another, both reached; what was seen in the other order took no time. */
    synchronized long between(Step from, Step to) {
        return Math.max(0, reached[to.ordinal()] - reached[from.ordinal()]);
    }

    synchronized long posted() {
        return reached[Step.POSTED.ordinal()];
    }
}
