package org.heliograph.handset.load;

import static org.heliograph.handset.load.Json.array;
import static org.heliograph.handset.load.Json.counts;
import static org.heliograph.handset.load.Json.latencies;
import static org.heliograph.handset.load.Json.member;
import static org.heliograph.handset.load.Json.number;
import static org.heliograph.handset.load.Json.object;
import static org.heliograph.handset.load.Json.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.heliograph.handset.load.Journey.Step;

/** The figures of a run of the whole circle as JSON: the plan, all rounds together, the whole run, a record a round. */
final class CircleJson {
    private final CircleResult result;

    CircleJson(CircleResult result) {
        this.result = result;
    }

    @Override
    public String toString() {
        var load = result.plan().load();
        return object(
                        member("mmsc", text(load.mmsc().toString())),
                        member("clients", load.clients()),
                        member("phones", result.plan().phones()),
                        member("octets", load.octets()),
                        member("loop", text(result.plan().loop())),
                        member("fullCirclePerSecond", number(result.rate())),
                        member("fullCircle", result.counted()),
                        member("latencyMillis", legs(result::latencies)),
                        member("wholeRun", wholeRun()),
                        member(
                                "rounds",
                                array(result.rounds().stream()
                                        .map(CircleJson::round)
                                        .toList())))
                + "\n";
    }

    private String wholeRun() {
        var steps = Arrays.stream(Step.values())
                .map(step -> member(
                        step.name().toLowerCase(Locale.ROOT), result.steps().get(step)))
                .toArray(String[]::new);
        return object(
                member("steps", object(steps)),
                member("fullCircle", result.arrived()),
                member("givenUp", result.givenUp()),
                member("underWay", result.underWay()),
                member("notifiedAgain", result.again()),
                member("strangers", result.strangers()),
                member("refused", counts(result.refusals())),
                member("failed", counts(result.faults())));
    }

    private static String round(CircleRound round) {
        return object(
                member("startSeconds", number(round.start().toMillis() / 1000.0)),
                member("seconds", number(round.took().toMillis() / 1000.0)),
                member("fullCircle", round.count()),
                member("fullCirclePerSecond", number(round.perSecond())),
                member("processors", number(round.processors())),
                member("latencyMillis", legs(round.legs()::get)),
                member("acceptedInSecond", integers(round.accepted())),
                member("fullCircleInSecond", integers(round.arrived())));
    }

    private static String legs(Function<Leg, Latencies> of) {
        return object(Arrays.stream(Leg.values())
                .map(leg -> member(leg.name().toLowerCase(Locale.ROOT), latencies(of.apply(leg))))
                .toArray(String[]::new));
    }

    private static String integers(List<Integer> values) {
        return array(values.stream().map(String::valueOf).toList());
    }
}
