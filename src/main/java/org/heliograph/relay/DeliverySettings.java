package org.heliograph.relay;

import java.time.Duration;
import java.util.List;

/**
 * The operator's rules for what becomes of an accepted message.
 *
 * @param batch recipients that a worker takes at a time
 * @param parallel of these, how many are sent at once
 * @param lease how long a worker has to settle what it took; after that another one does it
 * @param retry waits after a failed attempt; the last one is repeated
 * @param renotify waits after a notification that the phone does not answer; the last one is repeated
 * @param acknowledgeGrace how long a phone that has fetched may take to acknowledge before it is taken for done
 * @param reportLifetime how long a report is tried
 * @param access who may fetch and answer
 * @param clientVersion MMS version spoken to a phone whose own is not known
 */
public record DeliverySettings(
        int batch,
        int parallel,
        Duration lease,
        List<Duration> retry,
        List<Duration> renotify,
        Duration acknowledgeGrace,
        Duration reportLifetime,
        Access access,
        String clientVersion) {

    /** How long to wait after so many failures, from 1, and longer if whoever refused wants it. */
    Duration retryAfter(int failures, Outcome outcome) {
        Duration wait = step(retry, failures);
        return outcome instanceof Outcome.Later later
                ? later.after().filter(after -> after.compareTo(wait) > 0).orElse(wait)
                : wait;
    }

    /** How long to wait after so many notifications, from 1. */
    Duration renotifyAfter(int notifications) {
        return step(renotify, notifications);
    }

    private static Duration step(List<Duration> steps, int count) {
        return steps.get(Math.max(0, Math.min(count, steps.size()) - 1));
    }

    /** Who may fetch a message and answer for it, beside knowing its token. */
    public enum Access {
        /** Whoever knows the token may fetch; answers of somebody identified as another are not believed. */
        TOKEN,
        /** A phone that the network identifies must be the recipient's. */
        IDENTIFIED,
        /** Every phone must be identified, as the recipient's. */
        REQUIRED
    }
}
