package org.heliograph.ops;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.heliograph.config.Live;
import org.heliograph.platform.Database;
import org.heliograph.platform.SchemaAtStart;
import org.heliograph.relay.Node;

/** Whether messages can be taken in now. */
@ApplicationScoped
public class Readiness {
    @EJB
    private SchemaAtStart schema;

    @Inject
    private Database database;

    @Inject
    private Live settings;

    @Inject
    private Node node;

    @Inject
    private Smscs smscs;

    @Inject
    private BacklogMetrics backlog;

    /** Why not, all of it; empty when ready. */
    List<Obstacle> obstacles() {
        return obstacles(database.answers());
    }

    /** Whether there was none, as far as is known without asking the database. */
    boolean lastKnown() {
        return obstacles(backlog.databaseAnswers()).isEmpty();
    }

    private List<Obstacle> obstacles(boolean databaseAnswers) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!databaseAnswers) {
            obstacles.add(Obstacle.DATABASE_AWAY);
        }
        if (!schema.ready()) {
            obstacles.add(Obstacle.SCHEMA_OUTDATED);
        }
        if (!settings.isRead()) {
            obstacles.add(Obstacle.SETTINGS_OUTDATED);
        }
        if (node.isDraining()) {
            obstacles.add(Obstacle.DRAINING);
        }
        return obstacles;
    }

    /**
     * What is not as it should be, though messages can be taken in. An SMSC that is away is away for all nodes: taking them
     * out of service for it would turn messages away that could wait here.
     */
    List<Obstacle> shortcomings() {
        boolean allBound = smscs.states().stream().allMatch(it -> it.bound());
        return allBound ? List.of() : List.of(Obstacle.SMSC_UNBOUND);
    }
}
