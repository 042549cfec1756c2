package org.heliograph.handset.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One round against one target, as it went.
 *
 * @param start since the run began
 * @param took from its first message to its last answer
 * @param perSecond accepted in each second of it, the last one perhaps not whole and left out
 * @param latencies of accepted messages
 * @param processors how many of them this program kept busy meanwhile
 */
record Round(
        String target,
        Duration start,
        Duration took,
        List<Integer> perSecond,
        Latencies latencies,
        Map<String, Integer> refusals,
        Map<String, Integer> errors,
        double processors) {

    static Round of(
            String target,
            Duration start,
            Duration took,
            List<Integer> perSecond,
            List<Tally> tallies,
            double processors) {
        var refusals = new TreeMap<String, Integer>();
        var errors = new TreeMap<String, Integer>();
        var latencies = new ArrayList<Latencies>();
        for (var tally : tallies) {
            latencies.add(tally.latencies());
            tally.refusals().forEach((why, count) -> refusals.merge(why, count, Integer::sum));
            tally.errors().forEach((why, count) -> errors.merge(why, count, Integer::sum));
        }
        return new Round(
                target, start, took, List.copyOf(perSecond), Latencies.ofAll(latencies), refusals, errors, processors);
    }

    int accepted() {
        return latencies.count();
    }

    double acceptedPerSecond() {
        return took.isZero() ? 0 : accepted() * 1e9 / took.toNanos();
    }

    boolean answered() {
        return accepted() > 0 || !refusals.isEmpty();
    }
}
