package org.heliograph.platform;

import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;

/**
 * The server as EclipseLink sees it, the same for every vendor: {@code eclipselink.target-server} in
 * {@code persistence.xml} names this class. Of all that a server platform can do, only finding transactions is needed.
 */
public class HeliographServerPlatform extends ServerPlatformBase {

    public HeliographServerPlatform(DatabaseSession session) {
        super(session);
        disableRuntimeServices();
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return externalTransactionControllerClass == null ? JtaController.class : externalTransactionControllerClass;
    }
}
