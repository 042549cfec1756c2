package org.heliograph.ops;

import static org.heliograph.ops.TransactionLog.word;
import static org.heliograph.platform.ConnectionFigure.IN_TRANSACTION;
import static org.heliograph.platform.ConnectionFigure.OPEN;
import static org.heliograph.platform.ConnectionFigure.TIMES_OPENED;
import static org.heliograph.platform.ConnectionFigure.TIMES_REFUSED;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.heliograph.platform.ConnectionFigure;
import org.heliograph.platform.Database;
import org.heliograph.relay.Node;
import org.heliograph.subscriber.IdentityEvents;

/** How this node is: ready or not, what it has in hand, its binds and its connections. */
@ApplicationScoped
public class NodeMetrics implements Measured {
    private Metrics metrics;
    private Readiness readiness;
    private Node node;
    private Smscs smscs;
    private IdentityEvents identity;
    private Database database;
    private MultiGauge bound;

    public NodeMetrics() {} // for the container

    @Inject
    public NodeMetrics(
            Metrics metrics, Readiness readiness, Node node, Smscs smscs, IdentityEvents identity, Database database) {
        this.metrics = metrics;
        this.readiness = readiness;
        this.node = node;
        this.smscs = smscs;
        this.identity = identity;
        this.database = database;
    }

    @Override
    public void begin() {
        gauge("heliograph.ready", "1 while messages can be taken in.", () -> readiness.lastKnown() ? 1 : 0);
        gauge("heliograph.draining", "1 while the node begins no more work.", () -> node.isDraining() ? 1 : 0);
        gauge("heliograph.claimed", "Copies and reports that this node has taken and not settled.", () -> node.inHand()
                .claimed());
        gauge("heliograph.requests.open", "Requests that this node is serving.", () -> node.inHand()
                .openRequests());
        bound = MultiGauge.builder("heliograph.smsc.bound")
                .description("1 while this node is bound to the SMSC.")
                .register(metrics.registry());
        refresh();
        connections();
        for (IdentityEvents.Kind kind : IdentityEvents.Kind.values()) {
            count(
                    "heliograph.identity",
                    "Whether the network said who was calling, and what was wrong.",
                    () -> identity.counts().get(kind),
                    "event",
                    word(kind));
        }
    }

    /** To be called before each reading: SMSCs come and go with the settings. */
    void refresh() {
        bound.register(
                smscs.states().stream()
                        .map(smsc -> MultiGauge.Row.of(Tags.of("smsc", smsc.name()), smsc.bound() ? 1 : 0))
                        .collect(Collectors.toList()),
                true);
    }

    private void connections() {
        String meaning =
                "Connections of our own data source: open in the server's pool, and of these in a transaction.";
        gauge("heliograph.database.connections", meaning, now(OPEN)::get, "state", "open");
        gauge("heliograph.database.connections", meaning, now(IN_TRANSACTION)::get, "state", "in_transaction");
        count("heliograph.database.connects", "Connections opened to the database.", now(TIMES_OPENED));
        count("heliograph.database.refusals", "Connections to the database that failed.", now(TIMES_REFUSED));
    }

    private Supplier<Long> now(ConnectionFigure figure) {
        return () -> database.now(figure);
    }

    private void gauge(String name, String meaning, Supplier<Number> value, String... labels) {
        Gauge.builder(name, value)
                .description(meaning)
                .tags(labels)
                .strongReference(true)
                .register(metrics.registry());
    }

    private void count(String name, String meaning, Supplier<Long> value, String... labels) {
        ToDoubleFunction<Supplier<Long>> read = Supplier::get;
        FunctionCounter.builder(name, value, read)
                .description(meaning)
                .tags(labels)
                .register(metrics.registry());
    }
}
