package org.heliograph.platform;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A transaction manager made of the two names that every server has (Jakarta EE platform 10, EE.5.10 and EE.5.11),
 * because the name of the transaction manager itself is each server's own.
 *
 * <p>The registry is looked up once: it is one object for the whole server, and a time-out ends a transaction on a
 * thread that has no {@code java:comp}. The user transaction is looked up at each use: it is refused to beans with
 * container-managed transactions, which never begin or end one here.
 */
final class StandardTransactions implements TransactionManager {
    private final TransactionSynchronizationRegistry registry;

    StandardTransactions() throws NamingException {
        registry = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
    }

    @Override
    public Transaction getTransaction() {
        return registry.getTransactionKey() == null ? null : new RegistryTransaction(registry);
    }

    @Override
    public int getStatus() {
        return registry.getTransactionKey() == null ? Status.STATUS_NO_TRANSACTION : registry.getTransactionStatus();
    }

    @Override
    public void setRollbackOnly() {
        registry.setRollbackOnly();
    }

    @Override
    public void begin() throws NotSupportedException, SystemException {
        userTransaction().begin();
    }

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        userTransaction().commit();
    }

    @Override
    public void rollback() throws SystemException {
        userTransaction().rollback();
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        userTransaction().setTransactionTimeout(seconds);
    }

    @Override
    public Transaction suspend() {
        throw new UnsupportedOperationException("only the container suspends transactions");
    }

    @Override
    public void resume(Transaction transaction) {
        throw new UnsupportedOperationException("only the container resumes transactions");
    }

    private static UserTransaction userTransaction() throws SystemException {
        try {
            return InitialContext.doLookup("java:comp/UserTransaction");
        } catch (NamingException e) {
            var failure = new SystemException("no user transaction here");
            failure.initCause(e);
            throw failure;
        }
    }
}
