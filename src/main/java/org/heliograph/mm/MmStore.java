package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Msisdn;

/** Rows of MM and MM_RECIPIENT. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class MmStore {
    private final EntityManager entities;
    private final Ids ids;

    @Inject
    public MmStore(EntityManager entities) {
        this.entities = entities;
        this.ids = new Ids(entities);
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

    /**
     * Removes messages that were accepted before then, the oldest first, with their recipients and reports: those whose
     * content is gone and of which nothing is waited for.
     *
     * @return how many
     */
    public int removeFinished(Instant before, int most) {
        List<String> old = ids.find(
                """
                SELECT M.ID FROM MM M WHERE M.ID < ?
                  AND NOT EXISTS (SELECT 1 FROM MM_CONTENT C WHERE C.MM_ID = M.ID)
                  AND NOT EXISTS (SELECT 1 FROM MM_RECIPIENT R WHERE R.MM_ID = M.ID AND R.LANE IS NOT NULL)
                  AND NOT EXISTS (SELECT 1 FROM MM_RECIPIENT R JOIN REPORT P ON P.RECIPIENT_ID = R.ID
                                  WHERE R.MM_ID = M.ID AND P.DUE_AT IS NOT NULL)
                ORDER BY M.ID LIMIT\s"""
                        + most,
                MmId.firstAt(before).text());
        List<String> recipients = ids.owned("MM_RECIPIENT", "MM_ID", old);
        ids.remove("REPORT", "RECIPIENT_ID", recipients);
        ids.remove("MM_RECIPIENT", "ID", recipients);
        ids.remove("MM", "ID", old);
        return old.size();
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
