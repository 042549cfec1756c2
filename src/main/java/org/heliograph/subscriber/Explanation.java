package org.heliograph.subscriber;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliograph.address.Msisdn;

/**
 * How a caller was identified, or why not: the whole walk through the rules, for the page that shows it to a phone.
 *
 * @param source the network element whose word was weighed
 * @param steps one for each rule, in order
 * @param conflict a sentence, if headers we trust name different subscribers
 * @param verdict what follows from them
 */
public record Explanation(SourceAddress source, List<Step> steps, Optional<String> conflict, Identification verdict) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** Names of the rules that found something. */
    String readingRules() {
        return steps.stream()
                .filter(step -> step.is(Outcome.READ))
                .map(step -> step.rule().name())
                .collect(Collectors.joining(","));
    }

    /**
     * What one rule made of the request.
     *
     * @param told a sentence about it, numbers masked
     * @param msisdns the different numbers found, none unless {@link Outcome#READ}
     * @param imsis the different IMSIs found, none unless {@link Outcome#READ}
     */
    public record Step(IdentityRule rule, Outcome outcome, String told, List<Msisdn> msisdns, List<Imsi> imsis) {

        static Step without(IdentityRule rule, Outcome outcome, String told) {
            return new Step(rule, outcome, told, List.of(), List.of());
        }

        static Step msisdns(IdentityRule rule, Stream<Msisdn> found) {
            return read(rule, found.distinct().toList(), List.of());
        }

        static Step imsis(IdentityRule rule, Stream<Imsi> found) {
            return read(rule, List.of(), found.distinct().toList());
        }

        private static Step read(IdentityRule rule, List<Msisdn> msisdns, List<Imsi> imsis) {
            if (msisdns.isEmpty() && imsis.isEmpty()) {
                return without(
                        rule,
                        Outcome.UNREADABLE,
                        rule.header() + " holds nothing that is " + rule.kind().told());
            }
            var step = new Step(rule, Outcome.READ, "", msisdns, imsis);
            return new Step(rule, Outcome.READ, rule.header() + " says " + step.found(), msisdns, imsis);
        }

        /** What was found, masked. */
        String found() {
            return Stream.concat(
                            msisdns.stream().map(Msisdn::masked), imsis.stream().map(Imsi::masked))
                    .collect(Collectors.joining(" and "));
        }

        boolean is(Outcome wanted) {
            return outcome == wanted;
        }
    }

    /** How far a rule got. */
    public enum Outcome {
        /** The header is not in the request. */
        ABSENT,
        /** It is, but the rule does not trust the source; its value was not looked at. */
        UNTRUSTED,
        /** The source is trusted, but the value is nothing the decoder reads. */
        UNREADABLE,
        /** A number or an IMSI was found. */
        READ
    }
}
