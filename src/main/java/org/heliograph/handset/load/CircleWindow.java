package org.heliograph.handset.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A round while it lasts. */
final class CircleWindow {
    private final Map<Leg, Samples> legs = new EnumMap<>(Leg.class);
    private final List<Integer> accepted = new ArrayList<>();
    private final List<Integer> arrived = new ArrayList<>();
    private final long start = System.nanoTime();
    private final long busy = Rush.processorNanos();

    CircleWindow() {
        for (var leg : Leg.values()) legs.put(leg, new Samples());
    }

    void add(Journey journey) {
        legs.forEach((leg, samples) -> samples.add(leg.nanos(journey)));
    }

    /** A second has gone by. */
    void tick(int newlyAccepted, int newlyArrived) {
        accepted.add(newlyAccepted);
        arrived.add(newlyArrived);
    }

    CircleRound close(long runStart) {
        long took = Math.max(1, System.nanoTime() - start);
        var latencies = new EnumMap<Leg, Latencies>(Leg.class);
        legs.forEach((leg, samples) -> latencies.put(leg, samples.latencies()));
        return new CircleRound(
                Duration.ofNanos(start - runStart),
                Duration.ofNanos(took),
                List.copyOf(accepted),
                List.copyOf(arrived),
                latencies,
                (double) (Rush.processorNanos() - busy) / took);
    }
}
