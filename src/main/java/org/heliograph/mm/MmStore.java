package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.heliograph.address.Msisdn;

/** Rows of MM and MM_RECIPIENT. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class MmStore {
    private final EntityManager entities;

    @Inject
    public MmStore(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Mm mm) {
        entities.persist(mm);
    }

    public Optional<Mm> find(MmId id) {
        return Optional.ofNullable(entities.find(Mm.class, id.text()));
    }

    /** The message that this sender submitted with these octets; its recipients are not read until asked for. */
    public Optional<Mm> findByFingerprint(Msisdn sender, Fingerprint fingerprint) {
        return entities.createQuery(
                        "SELECT mm FROM Mm mm WHERE mm.sender = :sender AND mm.fingerprint = :fingerprint", Mm.class)
                .setParameter("sender", sender)
                .setParameter("fingerprint", fingerprint.text())
                .getResultStream()
                .findFirst();
    }

    /** From now on the same octets from the same sender are a message of their own; written at once. */
    public void forgetFingerprint(Mm mm) {
        mm.forgetFingerprint();
        flush();
    }

    /**
     * Sends what has been added to the database, without committing it.
     *
     * @throws CollisionException if another transaction was at the same rows, such as one that has added the same key; found
     *     here, it can still be told from other failures
     */
    public void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw Collision.isBehind(e) ? new CollisionException() : e;
        }
    }
}
