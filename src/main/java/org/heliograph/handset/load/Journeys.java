package org.heliograph.handset.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.heliograph.handset.load.Journey.Step;

/**
 * The messages that are under way. A message is known by its subject until an answer tells its Message-ID, by which its
 * report knows it.
 */
final class Journeys {
    private final Map<String, Journey> bySubject = new ConcurrentHashMap<>();
    private final Map<String, Journey> byMessageId = new ConcurrentHashMap<>();
    private final Map<Journey, Names> names = new ConcurrentHashMap<>();
    private final Map<Step, LongAdder> steps = new EnumMap<>(Step.class);
    private final LongAdder givenUp = new LongAdder();
    private final Consumer<Journey> arrived;
    private final Runnable over;

    /** What a message is known by; the Message-ID is empty while nobody has told it. */
    private record Names(String subject, String messageId) {}

    /**
     * None yet.
     *
     * @param arrived takes each that has come full circle
     * @param over called for each that is no longer under way, for whatever reason
     */
    Journeys(Consumer<Journey> arrived, Runnable over) {
        this.arrived = arrived;
        this.over = over;
        for (var step : Step.values()) steps.put(step, new LongAdder());
    }

    Journey begin(String subject, long posted) {
        var journey = new Journey(posted);
        names.put(journey, new Names(subject, ""));
        bySubject.put(subject, journey);
        steps.get(Step.POSTED).increment();
        return journey;
    }

    Optional<Journey> bySubject(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    Optional<Journey> byMessageId(String messageId) {
        return Optional.ofNullable(byMessageId.get(messageId));
    }

    /** From now on its report knows it. */
    void name(Journey journey, String messageId) {
        byMessageId.put(messageId, journey);
        if (names.computeIfPresent(journey, (same, before) -> new Names(before.subject(), messageId)) == null)
            byMessageId.remove(messageId); // it is over already
    }

    void reach(Journey journey, Step step, long nanos) {
        if (journey.has(step)) return;
        steps.get(step).increment();
        if (journey.reach(step, nanos) && forget(journey)) arrived.accept(journey);
    }

    /** It will not come full circle, as it was refused or broke off. */
    void end(Journey journey) {
        forget(journey);
    }

    /** Nobody waits any longer for those that were posted before then. */
    void giveUp(long postedBefore) {
        for (var journey : names.keySet())
            if (journey.posted() - postedBefore < 0 && forget(journey)) givenUp.increment();
    }

    private boolean forget(Journey journey) {
        var known = names.remove(journey);
        if (known == null) return false;
        bySubject.remove(known.subject());
        byMessageId.remove(known.messageId());
        over.run();
        return true;
    }

    int underWay() {
        return names.size();
    }

    int givenUp() {
        return givenUp.intValue();
    }

    int count(Step step) {
        return steps.get(step).intValue();
    }
}
