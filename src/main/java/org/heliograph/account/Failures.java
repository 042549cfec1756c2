package org.heliograph.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords in a row, and the lock that follows from them: a minute at first, twice as long for each that follows, and
 * an hour at most. Those more than a day before the next are forgotten.
 */
@Embeddable
public class Failures {
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 6;

    @Column(name = "FAILURES")
    private int count;

    @Column(name = "FAILED_AT")
    private Instant failedAt;

    @Column(name = "LOCKED_UNTIL")
    private Instant lockedUntil;

    protected Failures() {} // for JPA, and for those who have none yet

    Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedUntil);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void forget() {
        count = 0;
        failedAt = null;
        lockedUntil = null;
    }

    /**
     * One more.
     *
     * @param lockAfter from which number on each locks
     * @return whether it does
     */
    boolean add(int lockAfter, Instant now) {
        if (failedAt != null && !now.isBefore(failedAt.plus(REMEMBERED))) {
            forget();
        }
        count++;
        failedAt = now;
        if (count < lockAfter) {
            return false;
        }
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(count - lockAfter, MOST_DOUBLINGS));
        lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        return true;
    }
}
