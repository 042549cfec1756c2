package org.heliograph.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    public Optional<StoredContent> find(MmId id) {
        return Optional.ofNullable(entities.find(StoredContent.class, id.text()));
    }
}
