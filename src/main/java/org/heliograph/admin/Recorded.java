package org.heliograph.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.heliograph.account.AuditTrail;

/** Does something and records it, in one transaction: both are there, or neither is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Recorded {
    private AuditTrail audit;

    public Recorded() {} // for the container

    @Inject
    public Recorded(AuditTrail audit) {
        this.audit = audit;
    }

    /** What the audit trail says of it. */
    public record Entry(String actor, String action, String subject, String detail) {}

    /**
     * Does it.
     *
     * @param done the outcome that means that something was done; any other leaves no record
     */
    public <T> T perform(Supplier<T> work, T done, Entry entry) {
        T outcome = work.get();
        if (outcome.equals(done)) {
            audit.record(entry.actor(), entry.action(), entry.subject(), entry.detail());
        }
        return outcome;
    }
}
