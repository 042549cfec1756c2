package org.heliograph.bearer;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Starts the bearer in use with the application; a choice that cannot be fulfilled fails the deployment. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class BearerAtStart {
    private static final System.Logger LOG = System.getLogger(BearerAtStart.class.getName());

    @Inject
    private ChosenBearer bearer;

    @PostConstruct
    void start() {
        bearer.start();
        LOG.log(Level.INFO, "notifications go by {0}", bearer.kind());
    }
}
