package org.heliograph.mmbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;

/**
 * Rows of MMBOX_ENTRY and MMBOX_CONTENT. Whatever is asked for is looked for in one owner's box alone: what is somebody
 * else's is not there. Joins the transaction of its caller, as its entity manager does.
 */
@Dependent
public class BoxStore {
    private final EntityManager entities;

    @Inject
    public BoxStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends nobody else changes this box: its owner's row is locked. */
    public void lock(Msisdn owner) {
        entities.createNativeQuery("SELECT MSISDN FROM SUBSCRIBER WHERE MSISDN = ? FOR UPDATE")
                .setParameter(1, owner.text())
                .getResultList();
    }

    /** What a box holds; true until the transaction ends if the box is locked. */
    public Usage usage(Msisdn owner) {
        Object[] row = entities.createQuery(
                        "SELECT COUNT(e), COALESCE(SUM(e.messageSize), 0) FROM BoxEntry e WHERE e.owner = :owner",
                        Object[].class)
                .setParameter("owner", owner)
                .getSingleResult();
        return new Usage(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    public void add(BoxEntry entry, Octets content) {
        entities.persist(entry);
        entities.persist(new BoxContent(entry, content));
    }

    public Optional<BoxEntry> find(Msisdn owner, Token token) {
        return entities.createQuery(
                        "SELECT e FROM BoxEntry e WHERE e.owner = :owner AND e.token = :token", BoxEntry.class)
                .setParameter("owner", owner)
                .setParameter("token", token.text())
                .getResultStream()
                .findFirst();
    }

    /** What this was stored as. */
    public Optional<BoxEntry> findBySource(Msisdn owner, String source) {
        return entities.createQuery(
                        "SELECT e FROM BoxEntry e WHERE e.owner = :owner AND e.source = :source", BoxEntry.class)
                .setParameter("owner", owner)
                .setParameter("source", source)
                .getResultStream()
                .findFirst();
    }

    /** Those that are meant, the newest first. */
    public List<BoxEntry> list(Msisdn owner, Selection selection) {
        if (selection.limit() == 0) {
            return List.of(); // to the entity manager it would mean no limit
        }
        List<String> words = Keywords.sought(selection.keywords());
        String wanted = IntStream.range(0, words.size())
                .mapToObj(i -> "LOCATE(:word" + i + ", e.keywords) > 0")
                .collect(Collectors.joining(" OR "));
        TypedQuery<BoxEntry> query = entities.createQuery(
                "SELECT e FROM BoxEntry e WHERE e.owner = :owner"
                        + (selection.tokens().isEmpty() ? "" : " AND e.token IN :tokens")
                        + (selection.states().isEmpty() ? "" : " AND e.state IN :states")
                        + (words.isEmpty() ? "" : " AND (" + wanted + ")")
                        + " ORDER BY e.id DESC",
                BoxEntry.class);
        query.setParameter("owner", owner);
        if (!selection.tokens().isEmpty()) {
            query.setParameter(
                    "tokens", selection.tokens().stream().map(Token::text).toList());
        }
        if (!selection.states().isEmpty()) {
            query.setParameter("states", selection.states());
        }
        IntStream.range(0, words.size()).forEach(i -> query.setParameter("word" + i, words.get(i)));
        return query.setFirstResult(selection.start())
                .setMaxResults(selection.limit())
                .getResultList();
    }

    public BoxContent content(BoxEntry entry) {
        return entities.find(BoxContent.class, entry.id());
    }

    /** Its content goes with it, by its foreign key. */
    public void remove(BoxEntry entry) {
        entities.remove(entry);
    }
}
