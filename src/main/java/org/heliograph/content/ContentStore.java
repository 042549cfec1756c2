package org.heliograph.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.heliograph.mm.Content;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;

/** Rows of MM_CONTENT. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class ContentStore {
    private final EntityManager entities;

    @Inject
    public ContentStore(EntityManager entities) {
        this.entities = entities;
    }

    public void keep(Mm mm, Content content) {
        entities.persist(new StoredContent(mm, content));
    }

    /** Keeps the same octets for another message: each has its own end. */
    public void keep(Mm mm, StoredContent of) {
        entities.persist(new StoredContent(mm, of));
    }

    public Optional<StoredContent> find(MmId id) {
        return Optional.ofNullable(entities.find(StoredContent.class, id.text()));
    }

    /** Whether it is still there; its octets are not read. */
    public boolean has(MmId id) {
        return entities.createQuery("SELECT COUNT(c) FROM StoredContent c WHERE c.mmId = :id", Long.class)
                        .setParameter("id", id.text())
                        .getSingleResult()
                > 0;
    }

    /**
     * Removes the content of these messages.
     *
     * @return those whose content was still there; one that another worker is removing at the same time is not among them
     */
    @SuppressWarnings("unchecked")
    public List<String> remove(Collection<String> mms) {
        if (mms.isEmpty()) {
            return List.of();
        }
        var query = entities.createNativeQuery("SELECT MM_ID FROM MM_CONTENT WHERE MM_ID IN (?"
                + ", ?".repeat(mms.size() - 1) + ") ORDER BY MM_ID FOR UPDATE SKIP LOCKED");
        int place = 1;
        for (String mm : mms) {
            query.setParameter(place++, mm);
        }
        List<String> there = query.getResultList();
        if (!there.isEmpty()) {
            entities.createQuery("DELETE FROM StoredContent c WHERE c.mmId IN :mms")
                    .setParameter("mms", there)
                    .executeUpdate();
        }
        return there;
    }
}
