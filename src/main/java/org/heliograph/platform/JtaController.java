package org.heliograph.platform;

import jakarta.transaction.TransactionManager;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Ties EclipseLink's units of work to the container's transactions through standard names only. */
public class JtaController extends JTATransactionController {

    @Override
    protected TransactionManager acquireTransactionManager() throws Exception {
        return new StandardTransactions();
    }
}
