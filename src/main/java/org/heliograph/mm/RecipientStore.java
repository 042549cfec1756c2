package org.heliograph.mm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
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
    /** More are looked at than are taken, so that several workers at once find enough. */
    private static final int LOOKED_AT = 4;

    private static final String DUE = "SELECT ID FROM MM_RECIPIENT WHERE LANE = ? AND DUE_AT <= ?"
            + " ORDER BY LANE, DUE_AT FETCH FIRST %d ROWS ONLY";

    /** The rows that another worker has locked are passed over: both have something to do. */
    private static final String CLAIM = "SELECT ID FROM MM_RECIPIENT WHERE ID IN (%s) AND LANE = ? AND DUE_AT <= ?"
            + " ORDER BY DUE_AT FETCH FIRST %d ROWS ONLY FOR UPDATE SKIP LOCKED";

    private static final String BY_TOKEN = "SELECT ID FROM MM_RECIPIENT WHERE TOKEN = ? FOR UPDATE";
    private static final String BY_RECEIPT = "SELECT ID FROM MM_RECIPIENT WHERE RECEIPT_ID = ? AND RECEIPT_ELEMENT = ?"
            + " ORDER BY NOTIFIED_AT DESC FETCH FIRST 1 ROWS ONLY FOR UPDATE";

    private final EntityManager entities;

    @Inject
    public RecipientStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Recipients for whom this work is due, those who wait longest first; locked. First looked for and then locked, as H2
     * would lock every row that is due.
     */
    public List<Recipient> due(Lane lane, Instant now, int most) {
        List<String> seen = ids(DUE.formatted(most * LOOKED_AT), lane.name(), now.toEpochMilli());
        if (seen.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(seen);
        values.add(lane.name());
        values.add(now.toEpochMilli());
        return load(ids(CLAIM.formatted(marks(seen.size()), most), values.toArray()));
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /** Those of the recipients that are there, in the order of their ids; locked. */
    public List<Recipient> lock(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return load(ids(
                "SELECT ID FROM MM_RECIPIENT WHERE ID IN (" + marks(ids.size()) + ") ORDER BY ID FOR UPDATE",
                ids.toArray()));
    }

    /** The recipient whose phone knows this token; locked. */
    public Optional<Recipient> lock(Token token) {
        return load(ids(BY_TOKEN, token.text())).stream().findFirst();
    }

    /** The recipient whose last notification awaits this receipt; locked. */
    public Optional<Recipient> lockByReceipt(String element, String receipt) {
        return load(ids(BY_RECEIPT, receipt, element)).stream().findFirst();
    }

    /** The recipient at this address of a message; locked. */
    public Optional<Recipient> lock(MmId mm, Address address) {
        return load(ids(
                        "SELECT ID FROM MM_RECIPIENT WHERE MM_ID = ? AND ADDRESS = ? FOR UPDATE",
                        mm.text(),
                        address.text()))
                .stream()
                .findFirst();
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

    /** JPQL has no way to pass over locked rows, so that the ids are asked for in SQL; then the entities are read. */
    @SuppressWarnings("unchecked")
    private List<String> ids(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private List<Recipient> load(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT r FROM Recipient r JOIN FETCH r.mm WHERE r.id IN :ids ORDER BY r.id", Recipient.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
