package org.heliograph.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.heliograph.config.Live;

/**
 * Migrates the schema when the application starts; beans that need it at their own start name it in {@code @DependsOn}.
 *
 * <p>A database that is away, or a schema that cannot be brought up to date, does not fail the deployment: the server must
 * answer its phones with a transient failure, and a phone that meets a closed port gives up for good. So it tries again
 * until it succeeds, and {@link #ready()} says whether it has. The persistence unit is opened and the settings that
 * operators changed are read before anybody is told.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SchemaAtStart {
    private static final Logger LOG = System.getLogger(SchemaAtStart.class.getName());
    private static final long RETRY_MILLIS = 3_000;

    @Resource
    private TimerService timers;

    @Inject
    private Database database;

    @Inject
    private Unit unit;

    @Inject
    private Live settings;

    @Inject
    private Event<SchemaReady> listeners;

    private volatile boolean ready;
    private String lastFailure = "";

    /** Whether the schema is up to date. */
    public boolean ready() {
        return ready;
    }

    @PostConstruct
    void start() {
        attempt();
    }

    @Timeout
    void again() {
        attempt();
    }

    private void attempt() {
        try {
            new Migrations(database.dataSource()).run();
            unit.open();
            settings.refresh();
            ready = true;
            LOG.log(Level.INFO, "The database schema is up to date");
            listeners.fire(new SchemaReady());
        } catch (SQLException | FlywayException | PersistenceException e) {
            sayOnce(e);
            timers.createSingleActionTimer(RETRY_MILLIS, new TimerConfig(null, false));
        }
    }

    /** The same failure every few seconds is one line in the log, not thousands. */
    private void sayOnce(Exception failure) {
        var reason = reason(failure);
        if (!lastFailure.equals(reason)) {
            lastFailure = reason;
            LOG.log(Level.ERROR, "The database schema is not up to date, trying again until it is: " + reason, failure);
        }
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : reason(failure.getCause());
    }
}
