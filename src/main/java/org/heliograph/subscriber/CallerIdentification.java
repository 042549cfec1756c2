package org.heliograph.subscriber;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heliograph.address.Msisdn;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.Explanation.Outcome;
import org.heliograph.subscriber.Explanation.Step;
import org.heliograph.subscriber.Identification.Reason;
import org.heliograph.subscriber.Identification.Recognised;
import org.heliograph.subscriber.Identification.Unrecognised;
import org.heliograph.subscriber.IdentitySettings.ConflictPolicy;
import org.heliograph.subscriber.IdentitySettings.UntrustedPolicy;

/**
 * Tells who is calling from what the network wrote into the request. What the phone says of itself is never an identity.
 *
 * <p>The source is the network element that handed us the request: the peer of the connection, or the one in front of our
 * own forwarding proxies. Each rule names a header, and the networks whose word on it is taken; the source must lie in
 * them. All rules are tried, so that headers that disagree are noticed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallerIdentification {
    private static final int MAX_VALUES = 16;

    private Supplier<IdentitySettings> settings;
    private Supplier<NumberingPlan> plan;
    private IdentityEvents events;

    /** For the container. */
    public CallerIdentification() {}

    @Inject
    public CallerIdentification(
            Supplier<IdentitySettings> settings, Supplier<NumberingPlan> plan, IdentityEvents events) {
        this.settings = settings;
        this.plan = plan;
        this.events = events;
    }

    /** Who is calling; counted, and logged if an operator should look at it. */
    public Identification identify(Peer peer) {
        var explanation = explain(peer);
        events.note(explanation);
        return explanation.verdict();
    }

    /** The same, told step by step and not counted. */
    public Explanation explain(Peer peer) {
        var rules = settings.get();
        var source = rules.source(peer);
        var steps = rules.rules().stream()
                .map(rule -> apply(rule, source, peer.lines(rule.header())))
                .toList();
        var conflict = conflict(steps);
        return new Explanation(source, steps, conflict, verdict(rules, source, steps, conflict));
    }

    private Step apply(IdentityRule rule, SourceAddress source, List<String> lines) {
        if (lines.isEmpty()) {
            return Step.without(rule, Outcome.ABSENT, rule.header() + " is not in the request");
        }
        if (!rule.trusts(source)) {
            return Step.without(rule, Outcome.UNTRUSTED, untrusted(rule, source));
        }
        var values = rule.values(lines);
        if (values.size() > MAX_VALUES) {
            return Step.without(rule, Outcome.UNREADABLE, rule.header() + " is there too many times");
        }
        return rule.kind() == IdentityKind.IMSI
                ? Step.imsis(rule, values.stream().flatMap(value -> imsi(rule, value).stream()))
                : Step.msisdns(rule, values.stream().flatMap(value -> msisdn(rule, value).stream()));
    }

    private Optional<Imsi> imsi(IdentityRule rule, String value) {
        return rule.decoder().decode(value).flatMap(Imsi::of);
    }

    private Optional<Msisdn> msisdn(IdentityRule rule, String value) {
        return rule.decoder()
                .decode(value)
                .flatMap(number -> rule.kind() == IdentityKind.NATIONAL
                        ? plan.get().dialled(number)
                        : plan.get().fromNetwork(number));
    }

    private Identification verdict(
            IdentitySettings rules, SourceAddress source, List<Step> steps, Optional<String> conflict) {
        var untrusted =
                steps.stream().filter(step -> step.is(Outcome.UNTRUSTED)).findFirst();
        if (untrusted.isPresent() && rules.untrusted() == UntrustedPolicy.REFUSE) {
            return new Unrecognised(Reason.UNTRUSTED_SOURCE, untrusted.get().told());
        }
        if (conflict.isPresent() && rules.conflict() == ConflictPolicy.REFUSE) {
            return new Unrecognised(Reason.CONFLICT, conflict.get());
        }
        return caller(source, steps).<Identification>map(Recognised::new).orElseGet(() -> why(steps, untrusted));
    }

    /** The first number and the first IMSI found; the number's rule is the one that counts. */
    private static Optional<Caller> caller(SourceAddress source, List<Step> steps) {
        var numbered = steps.stream().filter(step -> !step.msisdns().isEmpty()).findFirst();
        var imsi = steps.stream().flatMap(step -> step.imsis().stream()).findFirst();
        return numbered.or(() ->
                        steps.stream().filter(step -> step.is(Outcome.READ)).findFirst())
                .map(step -> new Caller(
                        numbered.map(with -> with.msisdns().get(0)),
                        imsi,
                        step.rule().name(),
                        source.text()));
    }

    /** A number and an IMSI do not contradict each other here; the subscriber table knows whether they belong together. */
    private static Optional<String> conflict(List<Step> steps) {
        var msisdns = steps.stream().flatMap(step -> step.msisdns().stream()).collect(Collectors.toSet());
        var imsis = steps.stream().flatMap(step -> step.imsis().stream()).collect(Collectors.toSet());
        return msisdns.size() < 2 && imsis.size() < 2
                ? Optional.empty()
                : Optional.of("the headers of one request name different subscribers: "
                        + steps.stream()
                                .filter(step -> step.is(Outcome.READ))
                                .map(step -> step.rule().header() + ' ' + step.found())
                                .collect(Collectors.joining(", ")));
    }

    private Unrecognised why(List<Step> steps, Optional<Step> untrusted) {
        return steps.stream()
                .filter(step -> step.is(Outcome.UNREADABLE))
                .findFirst()
                .map(step -> new Unrecognised(Reason.UNREADABLE, step.told()))
                .or(() -> untrusted.map(step -> new Unrecognised(Reason.UNTRUSTED_SOURCE, step.told())))
                .orElseGet(() -> new Unrecognised(
                        Reason.NO_HEADER, "the request carries none of the headers that tell who is calling"));
    }

    private static String untrusted(IdentityRule rule, SourceAddress source) {
        return rule.header() + " is in the request, but "
                + (source.address().isEmpty()
                        ? "its source is unknown: " + source.path()
                        : source.text() + ", " + source.path() + ", is not trusted to write it");
    }
}
