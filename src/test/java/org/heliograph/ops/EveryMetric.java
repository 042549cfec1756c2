package org.heliograph.ops;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Pushed;
import org.heliograph.bearer.smpp.SmscState;
import org.heliograph.mm.Depth;
import org.heliograph.mm.Lane;
import org.heliograph.platform.Database;
import org.heliograph.relay.Backlog;
import org.heliograph.relay.BacklogLookup;
import org.heliograph.relay.Exchange;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.InHand;
import org.heliograph.relay.Node;
import org.heliograph.relay.Outcome;
import org.heliograph.subscriber.IdentityEvents;

/** Each number there is, moved once. */
final class EveryMetric implements AutoCloseable {
    private static final Depth DEPTH = new Depth(2, 3, Optional.of(Instant.now()));

    private final Metrics metrics = new Metrics();
    private final ServerMetrics server = new ServerMetrics(metrics);

    void happen() {
        ExchangeMetrics exchanges = new ExchangeMetrics(metrics);
        BacklogMetrics backlog = new BacklogMetrics(metrics, new KnownBacklog(), Clock.systemUTC());
        List.of(
                        exchanges,
                        new MilestoneMetrics(metrics),
                        backlog,
                        new NodeMetrics(
                                metrics, new Ready(), new Idle(), new OneSmsc(), new IdentityEvents(), new Database()))
                .forEach(Measured::begin);
        server.begin("1.2.3");
        exchanges.over(exchange("m-send-req", Ending.DONE, "ok"));
        exchanges.over(exchange("m-send-req", Ending.REFUSED, "error_permanent_service_denied"));
        exchanges.over(exchange("retrieve", Ending.FAILED, "interrupted"));
        new PushMetrics(metrics)
                .pushed(new Pushed(BearerKind.SMPP, Outcome.Sent.WITHOUT_RECEIPT, Duration.ofMillis(20)));
        backlog.look();
    }

    MeterRegistry registry() {
        return metrics.registry();
    }

    String scrape() {
        return metrics.scrape();
    }

    @Override
    public void close() {
        server.end();
        metrics.close();
    }

    static Exchange exchange(String kind, Ending ending, String status) {
        return new Exchange(
                "mm1",
                kind,
                ending,
                status,
                Duration.ofMillis(30),
                100,
                50,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    private static final class KnownBacklog extends BacklogLookup {
        @Override
        public Backlog look() {
            Map<Lane, Depth> lanes = new EnumMap<>(Lane.class);
            for (Lane lane : Lane.values()) {
                lanes.put(lane, DEPTH);
            }
            return new Backlog(lanes, DEPTH, DEPTH, 0);
        }
    }

    private static final class Ready extends Readiness {
        @Override
        boolean lastKnown() {
            return true;
        }
    }

    private static final class Idle extends Node {
        @Override
        public boolean isDraining() {
            return false;
        }

        @Override
        public InHand inHand() {
            return new InHand(0, 0, 0);
        }
    }

    private static final class OneSmsc extends Smscs {
        @Override
        List<SmscState> states() {
            return List.of(new SmscState("north", true, Instant.now()));
        }
    }
}
