package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heliograph.address.Address;

/**
 * Rows of MM_RECIPIENT as work to be done. What comes out is locked until the transaction ends, so that two who would
 * change one recipient do it one after the other. Joins the transaction of its caller, as its entity manager does.
 */
@Dependent
public class RecipientStore {
    private static final String TABLE = "MM_RECIPIENT";
    private static final String BY_TOKEN = "SELECT ID FROM MM_RECIPIENT WHERE TOKEN = ? FOR UPDATE";
    private static final String BY_RECEIPT = "SELECT ID FROM MM_RECIPIENT WHERE RECEIPT_ID = ? AND RECEIPT_ELEMENT = ?"
            + " ORDER BY NOTIFIED_AT DESC LIMIT 1 FOR UPDATE";

    private final EntityManager entities;
    private final Ids ids;

    @Inject
    public RecipientStore(EntityManager entities) {
        this.entities = entities;
        this.ids = new Ids(entities);
    }

    /** Recipients for whom this work is due, those who wait longest first; locked. */
    public List<Recipient> due(Lane lane, Instant now, int most) {
        return load(
                ids.claim(TABLE, "LANE = ? AND DUE_AT <= ?", "LANE, DUE_AT", most, lane.name(), now.toEpochMilli()));
    }

    /** Those of the recipients that are there, in the order of their ids; locked. */
    public List<Recipient> lock(Collection<String> recipients) {
        return load(ids.lock(TABLE, recipients));
    }

    /** The recipient whose phone knows this token; locked. */
    public Optional<Recipient> lock(Token token) {
        return load(ids.find(BY_TOKEN, token.text())).stream().findFirst();
    }

    /** The recipient whose last notification awaits this receipt; locked. */
    public Optional<Recipient> lockByReceipt(String element, String receipt) {
        return load(ids.find(BY_RECEIPT, receipt, element)).stream().findFirst();
    }

    /** The recipient at this address of a message; locked. */
    public Optional<Recipient> lock(MmId mm, Address address) {
        return load(ids.find(
                        "SELECT ID FROM MM_RECIPIENT WHERE MM_ID = ? AND ADDRESS = ? FOR UPDATE",
                        mm.text(),
                        address.text()))
                .stream()
                .findFirst();
    }

    /** All recipients of a message; locked. */
    public List<Recipient> lockAll(MmId mm) {
        return load(ids.find("SELECT ID FROM MM_RECIPIENT WHERE MM_ID = ? ORDER BY ID FOR UPDATE", mm.text()));
    }

    /** The recipient with this id, not locked. */
    public Optional<Recipient> find(String id) {
        return Optional.ofNullable(entities.find(Recipient.class, id));
    }

    /** The recipient whose phone knows this token, not locked. */
    public Optional<Recipient> find(Token token) {
        return entities.createQuery("SELECT r FROM Recipient r JOIN FETCH r.mm WHERE r.token = :token", Recipient.class)
                .setParameter("token", token.text())
                .getResultStream()
                .findFirst();
    }

    /** What is due for this recipient before then is due then; nothing is, if its end has come. */
    public void postpone(Recipient to, Instant until) {
        entities.createQuery("UPDATE Recipient r SET r.dueAt = :until WHERE r.id = :id AND r.dueAt < :until"
                        + " AND r.lane <> org.heliograph.mm.Lane.SWEEP")
                .setParameter("until", until)
                .setParameter("id", to.id())
                .executeUpdate();
    }

    /** Those of the messages of which some recipient is still waited for. */
    public Set<String> unfinished(Collection<String> mms) {
        return new HashSet<>(entities.createQuery(
                        "SELECT DISTINCT r.mm.id FROM Recipient r WHERE r.mm.id IN :mms"
                                + " AND r.finishedAt IS NULL AND r.route <> org.heliograph.mm.Route.NONE",
                        String.class)
                .setParameter("mms", mms)
                .getResultList());
    }

    /** How much work of this kind there is. */
    public Depth depth(Lane lane, Instant now) {
        Optional<Instant> oldest = entities.createQuery(
                        "SELECT r.dueAt FROM Recipient r WHERE r.lane = :lane AND r.dueAt <= :now ORDER BY r.lane, r.dueAt",
                        Instant.class)
                .setParameter("lane", lane)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return new Depth(
                ids.count(TABLE, "LANE = ? AND DUE_AT <= ?", lane.name(), now.toEpochMilli()),
                ids.count(TABLE, "LANE = ?", lane.name()),
                oldest);
    }

    private List<Recipient> load(List<String> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT r FROM Recipient r JOIN FETCH r.mm WHERE r.id IN :ids ORDER BY r.id", Recipient.class)
                .setParameter("ids", found)
                .getResultList();
    }
}
