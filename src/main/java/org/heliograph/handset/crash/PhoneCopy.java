package org.heliograph.handset.crash;

import java.util.ArrayList;
import java.util.List;

/** One recipient's copy of a message as its phone knows it, by the token in its notification. */
final class PhoneCopy {
    private static final long NEVER = Long.MIN_VALUE;

    private final String number;
    private final Manner manner;
    private final List<Long> notified = new ArrayList<>();
    private long heardAt = NEVER;
    private long putOffAt = NEVER;
    private boolean begun;
    private boolean fetched;
    private boolean spoilt;

    PhoneCopy(String number, Manner manner) {
        this.number = number;
        this.manner = manner;
    }

    String number() {
        return number;
    }

    Manner manner() {
        return manner;
    }

    synchronized void notified(long nanos) {
        notified.add(nanos);
    }

    /** Whether this is the first time that it is asked. */
    synchronized boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** All octets came. @param good whether they are those that were sent */
    synchronized void fetched(boolean good) {
        fetched = true;
        spoilt |= !good;
    }

    /** The MMSC has answered the phone's last word with 200. */
    synchronized void heard(long nanos) {
        if (heardAt == NEVER) heardAt = nanos;
    }

    /** The MMSC has answered the phone's Deferred with 200. */
    synchronized void putOff(long nanos) {
        if (putOffAt == NEVER) putOffAt = nanos;
    }

    synchronized boolean isFetched() {
        return fetched;
    }

    synchronized boolean isSpoilt() {
        return spoilt;
    }

    synchronized boolean isHeard() {
        return heardAt != NEVER;
    }

    synchronized int notifications() {
        return notified.size();
    }

    /** How many notifications came longer than this after the phone had been told, by a 200, that it was heard. */
    synchronized long notifiedAfter(long nanos) {
        long since = heardAt == NEVER ? putOffAt : putOffAt == NEVER ? heardAt : Math.min(heardAt, putOffAt);
        return since == NEVER
                ? 0
                : notified.stream().filter(at -> at - since > nanos).count();
    }
}
