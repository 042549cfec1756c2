package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Msisdn;

/** Rows of MM and MM_RECIPIENT. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class MmStore {
    /** Of one statement; databases bound its parameters. */
    private static final int MOST_IDS = 1_000;

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

    /**
     * Removes messages that were accepted before then, the oldest first, with their recipients and reports: those whose
     * content is gone and of which nothing is waited for.
     *
     * @return how many
     */
    public int removeFinished(Instant before, int most) {
        @SuppressWarnings("unchecked")
        List<String> ids = entities.createNativeQuery(
                        """
                        SELECT M.ID FROM MM M WHERE M.ID < ?1
                          AND NOT EXISTS (SELECT 1 FROM MM_CONTENT C WHERE C.MM_ID = M.ID)
                          AND NOT EXISTS (SELECT 1 FROM MM_RECIPIENT R WHERE R.MM_ID = M.ID AND R.LANE IS NOT NULL)
                          AND NOT EXISTS (SELECT 1 FROM MM_RECIPIENT R JOIN REPORT P ON P.RECIPIENT_ID = R.ID
                                          WHERE R.MM_ID = M.ID AND P.DUE_AT IS NOT NULL)
                        ORDER BY M.ID LIMIT\s"""
                                + most)
                .setParameter(1, MmId.firstAt(before).text())
                .getResultList();
        List<String> recipients = find("SELECT ID FROM MM_RECIPIENT WHERE MM_ID IN ", ids);
        remove("DELETE FROM REPORT WHERE RECIPIENT_ID IN ", recipients);
        remove("DELETE FROM MM_RECIPIENT WHERE ID IN ", recipients);
        remove("DELETE FROM MM WHERE ID IN ", ids);
        return ids.size();
    }

    @SuppressWarnings("unchecked")
    private List<String> find(String statement, List<String> ids) {
        return ids.isEmpty() ? List.of() : of(statement, ids).getResultList();
    }

    private void remove(String statement, List<String> ids) {
        for (int i = 0; i < ids.size(); i += MOST_IDS) {
            of(statement, ids.subList(i, Math.min(ids.size(), i + MOST_IDS))).executeUpdate();
        }
    }

    /** In SQL, and id by id: with JPQL EclipseLink fills a table of its own first, and MySQL reads whole tables for a subquery. */
    private Query of(String statement, List<String> ids) {
        Query query = entities.createNativeQuery(statement + "(?" + ", ?".repeat(ids.size() - 1) + ")");
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return query;
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
