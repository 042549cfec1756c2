package org.heliograph.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Rows of KEPT_ANSWER, in transactions of their own: a key is taken before anything is done, and for a day. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeptAnswers {
    private static final Duration KEPT = Duration.ofDays(1);

    private EntityManager entities;
    private Clock clock;

    public KeptAnswers() {} // for the container

    @Inject
    public KeptAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Optional<KeptAnswer> find(String id) {
        return Optional.ofNullable(entities.find(KeptAnswer.class, id));
    }

    /** Takes a key. It fails if somebody else has it. */
    public void take(String id, String digest) {
        entities.createQuery("DELETE FROM KeptAnswer k WHERE k.madeAt < :past")
                .setParameter("past", clock.instant().minus(KEPT))
                .executeUpdate();
        entities.persist(new KeptAnswer(id, digest, clock.instant()));
        entities.flush();
    }

    public void keep(String id, int status, String mediaType, String location, byte[] body) {
        find(id).ifPresent(kept -> kept.answered(status, mediaType, location, body));
    }

    /** The same request may be sent again with this key. */
    public void forget(String id) {
        find(id).ifPresent(entities::remove);
    }
}
