package org.heliograph.handset.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One round: a stretch of a run that is not interrupted by it.
 *
 * @param start since the run began
 * @param accepted in each whole second of it
 * @param arrived those that came full circle in each whole second of it
 * @param legs how long those took that came full circle in it, whenever they began
 * @param processors how many of them this program kept busy meanwhile
 */
record CircleRound(
        Duration start,
        Duration took,
        List<Integer> accepted,
        List<Integer> arrived,
        Map<Leg, Latencies> legs,
        double processors) {

    int count() {
        return legs.get(Leg.ACCEPT).count();
    }

    double perSecond() {
        return took.isZero() ? 0 : count() * 1e9 / took.toNanos();
    }
}
