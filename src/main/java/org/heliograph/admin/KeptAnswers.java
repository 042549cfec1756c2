package org.heliograph.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private Instant past() {
        return clock.instant().minus(KEPT);
    }

    public Optional<KeptAnswer> find(String id) {
        return Optional.ofNullable(entities.find(KeptAnswer.class, id))
                .filter(kept -> !kept.madeAt().isBefore(past()));
    }

    /** Takes a key. It fails if somebody else has it. */
    public void take(String id, String digest) {
        entities.createQuery("DELETE FROM KeptAnswer k WHERE k.madeAt < :past")
                .setParameter("past", past())
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
