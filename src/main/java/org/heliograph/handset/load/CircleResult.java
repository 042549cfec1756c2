package org.heliograph.handset.load;

import java.util.List;
import java.util.Map;
import org.heliograph.handset.load.Journey.Step;

/**
 * What a run of the whole circle found.
 *
 * @param steps how many messages of the whole run came to each step, warm-up and what came after the rounds included
 * @param underWay neither round nor given up when the run ended
 * @param again notifications of messages that had been notified before
 * @param strangers messages and reports that were not, or no longer, under way
 */
record CircleResult(
        CirclePlan plan,
        List<CircleRound> rounds,
        Map<Step, Integer> steps,
        int arrived,
        int givenUp,
        int underWay,
        int again,
        int strangers,
        Map<String, Integer> refusals,
        Map<String, Integer> faults) {

    /** Median of the rounds' messages that came full circle in a second. */
    double rate() {
        return LoadResult.median(
                rounds.stream().mapToDouble(CircleRound::perSecond).toArray());
    }

    Latencies latencies(Leg leg) {
        return Latencies.ofAll(
                rounds.stream().map(round -> round.legs().get(leg)).toList());
    }

    /** In the rounds alone. */
    int counted() {
        return rounds.stream().mapToInt(CircleRound::count).sum();
    }

    boolean clean() {
        return refusals.isEmpty() && faults.isEmpty();
    }
}
