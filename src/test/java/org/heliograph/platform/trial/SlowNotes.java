package org.heliograph.platform.trial;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** Takes longer than its transaction may. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class SlowNotes {
    @Inject
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    /** Writes, waits until the server has ended the transaction, writes again and commits. */
    public void keep(String id) throws Exception {
        transaction.setTransactionTimeout(1);
        transaction.begin();
        try {
            entities.persist(new Note(id, Notes.WRITTEN));
            entities.flush();
            while (transaction.getStatus() == Status.STATUS_ACTIVE) {
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
