package org.heliograph.handset.load;

import static org.heliograph.handset.load.Json.array;
import static org.heliograph.handset.load.Json.counts;
import static org.heliograph.handset.load.Json.latencies;
import static org.heliograph.handset.load.Json.member;
import static org.heliograph.handset.load.Json.number;
import static org.heliograph.handset.load.Json.object;
import static org.heliograph.handset.load.Json.text;

/** The figures of a run as JSON (RFC 8259): the plan, a record a target, a record a round. */
final class JsonReport {
    private final LoadResult result;

    JsonReport(LoadResult result) {
        this.result = result;
    }

    @Override
    public String toString() {
        var plan = result.plan();
        var share = result.share();
        return object(
                        member("mmsc", text(plan.mmsc().toString())),
                        member("clients", plan.clients()),
                        member("octets", plan.octets()),
                        member("recipients", plan.recipients()),
                        member("loop", text("closed")),
                        member("http", target(LoadResult.HTTP)),
                        member("jdbc", result.of(LoadResult.JDBC).isEmpty() ? "null" : target(LoadResult.JDBC)),
                        member("shareOfCeiling", share.isPresent() ? number(share.getAsDouble()) : "null"),
                        member(
                                "rounds",
                                array(result.rounds().stream()
                                        .map(JsonReport::round)
                                        .toList())))
                + "\n";
    }

    private String target(String name) {
        var latencies = result.latencies(name);
        return object(
                member("accepted", latencies.count()),
                member("acceptedPerSecond", number(result.rate(name))),
                member("latencyMillis", latencies(latencies)),
                member("refused", counts(result.refusals(name))),
                member("failed", counts(result.errors(name))));
    }

    private static String round(Round round) {
        return object(
                member("target", text(round.target())),
                member("startSeconds", number(round.start().toMillis() / 1000.0)),
                member("seconds", number(round.took().toMillis() / 1000.0)),
                member("accepted", round.accepted()),
                member("acceptedPerSecond", number(round.acceptedPerSecond())),
                member("processors", number(round.processors())),
                member("latencyMillis", latencies(round.latencies())),
                member(
                        "perSecond",
                        array(round.perSecond().stream().map(String::valueOf).toList())));
    }
}
