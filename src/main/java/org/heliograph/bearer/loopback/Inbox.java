package org.heliograph.bearer.loopback;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heliograph.address.Msisdn;
import org.heliograph.octet.Octets;

/** The phones' inboxes. This is the network for once, so that it has transactions of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Inbox {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 100;

    private EntityManager entities;
    private Clock clock;

    public Inbox() {} // for the container

    @Inject
    public Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Puts a push there. What has lain there for a day is removed. */
    public void put(Msisdn to, Octets push) {
        Instant now = clock.instant();
        entities.createQuery("DELETE FROM InboxPush p WHERE p.msisdn = :msisdn AND p.receivedAt < :old")
                .setParameter("msisdn", to.text())
                .setParameter("old", now.minus(KEPT))
                .executeUpdate();
        entities.persist(new InboxPush(to, now, push));
    }

    /** Pushes that came after one, the first of them first, 100 at most. */
    public List<InboxPush> after(Msisdn phone, String id) {
        return entities.createQuery(
                        "SELECT p FROM InboxPush p WHERE p.msisdn = :msisdn AND p.id > :id ORDER BY p.id",
                        InboxPush.class)
                .setParameter("msisdn", phone.text())
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }
}
