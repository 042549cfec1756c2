package org.heliograph.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.heliograph.address.NumberingPlan;
import org.heliograph.platform.SchemaReady;
import org.heliograph.relay.SubscriberImport;
import org.heliograph.subscriber.Provisioning;
import org.heliograph.subscriber.SubscriberFile;

/** Adds the subscribers of the operator's file once the schema is there. */
@ApplicationScoped
public class SubscriberFileAtStart {
    private static final System.Logger LOG = System.getLogger(SubscriberFileAtStart.class.getName());

    @Inject
    Supplier<Provisioning> provisioning;

    @Inject
    Supplier<NumberingPlan> plan;

    @Inject
    SubscriberImport subscribers;

    void schemaReady(@Observes SchemaReady event) {
        provisioning.get().file().ifPresent(this::add);
    }

    private void add(Path file) {
        try {
            int added = subscribers.addUnknown(SubscriberFile.read(file, plan.get()));
            LOG.log(Level.INFO, "{0} new subscribers from {1}", added, file);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "no subscriber was added from " + file, e);
        }
    }
}
