package org.heliograph.platform.trial;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;

/** Writes notes and then goes wrong, in every way that a step of the application can. */
@Stateless
public class Notes {
    static final Instant WRITTEN = Instant.ofEpochMilli(1_700_000_000_123L);

    private EntityManager entities;
    private MoreNotes others;

    @Resource
    private SessionContext context;

    /** For the container. */
    public Notes() {}

    @Inject
    public Notes(EntityManager entities, MoreNotes others) {
        this.entities = entities;
        this.others = others;
    }

    public void keep(String id) {
        entities.persist(new Note(id, WRITTEN));
    }

    public void refuse(String id) {
        keep(id);
        throw refused();
    }

    public void flushAndRefuse(String id) {
        keep(id);
        entities.flush();
        throw refused();
    }

    public void writeNativelyAndRefuse(String id) {
        entities.createNativeQuery("INSERT INTO TRIAL_NOTE (ID, WRITTEN_AT) VALUES (?, 0)")
                .setParameter(1, id)
                .executeUpdate();
        throw refused();
    }

    public void flushAndFail(String id) {
        keep(id);
        entities.flush();
        throw new IllegalStateException("meant to happen");
    }

    public void flushAndSetRollbackOnly(String id) {
        keep(id);
        entities.flush();
        context.setRollbackOnly();
    }

    /** The outer transaction is refused after the inner one has committed. */
    public void keepInnerRefuseOuter(String outer, String inner) {
        keep(outer);
        entities.flush();
        others.keep(inner);
        throw refused();
    }

    /** The inner transaction is refused, the outer one goes on with the unit of work it had before. */
    public void keepOuterRefuseInner(String outer, String inner) {
        keep(outer);
        try {
            others.refuse(inner);
        } catch (RefusedException e) {
            keep(outer + "-after");
        }
    }

    /** A commit that the database itself refuses. */
    public void keepTwice(String id) {
        keep(id + "-other");
        entities.createNativeQuery("INSERT INTO TRIAL_NOTE (ID, WRITTEN_AT) VALUES (?, 0)")
                .setParameter(1, id)
                .executeUpdate();
        keep(id);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long writtenAt(String id) {
        return entities.find(Note.class, id).writtenAt().toEpochMilli();
    }

    public long count() {
        return entities.createQuery("SELECT COUNT(n) FROM Note n", Long.class).getSingleResult();
    }

    /** The database that the entity manager talks to. */
    public String catalog() {
        return String.valueOf(
                entities.createNativeQuery("SELECT CURRENT_CATALOG").getSingleResult());
    }

    static RefusedException refused() {
        return new RefusedException(Refusal.SERVICE_DENIED, "meant to happen");
    }
}
