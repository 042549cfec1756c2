package org.heliograph.platform;

import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;
import javax.transaction.xa.XAResource;

/**
 * The transaction of the calling thread, as much of it as the standard lets an application see (Jakarta Transactions
 * 3.7).
 *
 * <p>Two of these are equal when the registry gives them the same key, which is how a persistence library finds the unit
 * of work that belongs to a transaction, also after that transaction was suspended and resumed.
 */
final class RegistryTransaction implements Transaction {
    private final TransactionSynchronizationRegistry registry;
    private final Object key;

    RegistryTransaction(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
        this.key = Objects.requireNonNull(registry.getTransactionKey(), "no transaction");
    }

    /** Registered as interposed: it then runs after the beans' own synchronizations and before the data source commits. */
    @Override
    public void registerSynchronization(Synchronization synchronization) {
        registry.registerInterposedSynchronization(synchronization);
    }

    @Override
    public int getStatus() {
        return registry.getTransactionStatus();
    }

    @Override
    public void setRollbackOnly() {
        registry.setRollbackOnly();
    }

    @Override
    public void commit() {
        throw new UnsupportedOperationException("only the container ends its transactions");
    }

    @Override
    public void rollback() {
        throw new UnsupportedOperationException("only the container ends its transactions");
    }

    @Override
    public boolean enlistResource(XAResource resource) {
        throw new UnsupportedOperationException("only the container enlists resources");
    }

    @Override
    public boolean delistResource(XAResource resource, int flag) {
        throw new UnsupportedOperationException("only the container enlists resources");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryTransaction that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "transaction " + key;
    }
}
