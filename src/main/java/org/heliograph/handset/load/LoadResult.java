package org.heliograph.handset.load;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** What a run found. */
record LoadResult(LoadPlan plan, List<Round> rounds) {
    static final String HTTP = "http";
    static final String JDBC = "jdbc";

    List<Round> of(String target) {
        return rounds.stream().filter(round -> round.target().equals(target)).toList();
    }

    boolean answered() {
        return of(HTTP).stream().anyMatch(Round::answered);
    }

    /** Median of the rounds' accepted messages per second. */
    double rate(String target) {
        return median(of(target).stream().mapToDouble(Round::acceptedPerSecond).toArray());
    }

    Latencies latencies(String target) {
        return Latencies.ofAll(of(target).stream().map(Round::latencies).toList());
    }

    /** What of the ceiling is reached through the MMSC: the ratio of the medians. Empty without a ceiling. */
    OptionalDouble share() {
        double ceiling = rate(JDBC);
        return ceiling > 0 ? OptionalDouble.of(rate(HTTP) / ceiling) : OptionalDouble.empty();
    }

    Map<String, Integer> refusals(String target) {
        return sum(target, Round::refusals);
    }

    Map<String, Integer> errors(String target) {
        return sum(target, Round::errors);
    }

    /** The faults of the first rounds, a line each, for when there is nothing else to tell. */
    List<String> faults() {
        return errors(HTTP).entrySet().stream()
                .map(fault -> fault.getValue() + " times " + fault.getKey())
                .toList();
    }

    private Map<String, Integer> sum(String target, Function<Round, Map<String, Integer>> counts) {
        var sum = new TreeMap<String, Integer>();
        for (var round : of(target)) counts.apply(round).forEach((what, n) -> sum.merge(what, n, Integer::sum));
        return sum;
    }

    /** The middle one, or the mean of the two in the middle; 0 of none. */
    static double median(double... values) {
        if (values.length == 0) return 0;
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
