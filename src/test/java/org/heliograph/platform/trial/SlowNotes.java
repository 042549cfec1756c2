package org.heliograph.platform.trial;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.TimeUnit;

/** Takes longer than its transaction may. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class SlowNotes {
    private static final int TIMEOUT_SECONDS = 1;

    @Inject
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    /**
     * Writes, waits until the server has ended the transaction, writes again and commits. A server may also look at the
     * clock only when it is asked to commit, as Geronimo's transaction manager does; so the wait ends some seconds later.
     */
    public void keep(String id) throws Exception {
        transaction.setTransactionTimeout(TIMEOUT_SECONDS);
        transaction.begin();
        var longOver = System.nanoTime() + TimeUnit.SECONDS.toNanos(5 * TIMEOUT_SECONDS);
        try {
            entities.persist(new Note(id, Notes.WRITTEN));
            entities.flush();
            while (transaction.getStatus() == Status.STATUS_ACTIVE && System.nanoTime() < longOver) {
                Thread.sleep(50);
            }
            entities.persist(new Note(id + "-late", Notes.WRITTEN));
            transaction.commit();
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
            transaction.setTransactionTimeout(0);
        }
    }
}
