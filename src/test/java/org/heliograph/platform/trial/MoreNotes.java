package org.heliograph.platform.trial;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Each call is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MoreNotes {
    private EntityManager entities;

    /** For the container. */
    public MoreNotes() {}

    @Inject
    public MoreNotes(EntityManager entities) {
        this.entities = entities;
    }

    public void keep(String id) {
        entities.persist(new Note(id, Notes.WRITTEN));
    }

    public void refuse(String id) {
        keep(id);
        entities.flush();
        throw Notes.refused();
    }
}
