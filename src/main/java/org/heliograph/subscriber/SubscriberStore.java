package org.heliograph.subscriber;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Subscriber.Profile;

/** Rows of SUBSCRIBER. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class SubscriberStore {
    /** A million millions. */
    public static final long MOST_MICROS = 1_000_000_000_000L * 1_000_000L;

    private static final int LONGEST_NUMBER = 20;

    private final EntityManager entities;
    private final Supplier<Provisioning> provisioning;
    private final Clock clock;

    @Inject
    public SubscriberStore(EntityManager entities, Supplier<Provisioning> provisioning, Clock clock) {
        this.entities = entities;
        this.provisioning = provisioning;
        this.clock = clock;
    }

    public Optional<Subscriber> find(Msisdn msisdn) {
        return Optional.ofNullable(entities.find(Subscriber.class, msisdn.text()));
    }

    public Optional<Subscriber> find(Imsi imsi) {
        return entities.createQuery("SELECT s FROM Subscriber s WHERE s.imsi = :imsi", Subscriber.class)
                .setParameter("imsi", imsi.digits())
                .getResultStream()
                .findFirst();
    }

    /** Who this is in our table. An MSISDN goes before an IMSI. */
    public Optional<Subscriber> find(Caller caller) {
        return caller.msisdn().isPresent()
                ? find(caller.msisdn().get())
                : caller.imsi().flatMap(this::find);
    }

    /** The numbers' MMS versions, as far as their phones have spoken before. */
    public Map<String, String> mmsVersions(Collection<String> msisdns) {
        if (msisdns.isEmpty()) {
            return Map.of();
        }
        Map<String, String> versions = new HashMap<>();
        entities.createQuery(
                        "SELECT s.msisdn, s.mmsVersion FROM Subscriber s"
                                + " WHERE s.msisdn IN :msisdns AND s.mmsVersion IS NOT NULL",
                        Object[].class)
                .setParameter("msisdns", msisdns)
                .getResultList()
                .forEach(row -> versions.put((String) row[0], (String) row[1]));
        return versions;
    }

    /** A caller who is not in our table becomes one who is, if the settings say so. */
    public Optional<Subscriber> provide(Caller caller) {
        return provisioning.get().profileOf(caller).map(this::add);
    }

    /** Those with these numbers or IMSIs. */
    public List<Subscriber> findAll(Collection<String> msisdns, Collection<String> imsis) {
        List<Subscriber> found = new ArrayList<>();
        if (!msisdns.isEmpty()) {
            found.addAll(entities.createQuery("SELECT s FROM Subscriber s WHERE s.msisdn IN :all", Subscriber.class)
                    .setParameter("all", msisdns)
                    .getResultList());
        }
        if (!imsis.isEmpty()) {
            found.addAll(entities.createQuery("SELECT s FROM Subscriber s WHERE s.imsi IN :all", Subscriber.class)
                    .setParameter("all", imsis)
                    .getResultList());
        }
        return found;
    }

    /** Those who are wanted, in the order of their numbers. */
    public List<Subscriber> find(WantedSubscribers wanted) {
        List<String> conditions = new ArrayList<>(List.of("s.msisdn > :after"));
        Map<String, Object> values =
                new HashMap<>(Map.of("after", wanted.after().orElse("")));
        wanted.beginning().ifPresent(it -> {
            conditions.add("s.msisdn >= :from AND s.msisdn <= :to AND s.msisdn LIKE :beginning");
            values.putAll(Map.of("from", it, "to", it + "9".repeat(LONGEST_NUMBER), "beginning", it + "%"));
        });
        wanted.imsi().ifPresent(it -> {
            conditions.add("s.imsi = :imsi");
            values.put("imsi", it.digits());
        });
        wanted.state().ifPresent(it -> {
            conditions.add("s.state = :state");
            values.put("state", it);
        });
        wanted.payment().ifPresent(it -> {
            conditions.add("s.payment = :payment");
            values.put("payment", it);
        });
        var query = entities.createQuery(
                "SELECT s FROM Subscriber s WHERE " + String.join(" AND ", conditions) + " ORDER BY s.msisdn",
                Subscriber.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(wanted.most()).getResultList();
    }

    /** With its row locked, as who changes it has seen it. */
    public Optional<Subscriber> lock(Msisdn msisdn) {
        return Optional.ofNullable(entities.find(Subscriber.class, msisdn.text(), LockModeType.PESSIMISTIC_WRITE));
    }

    public void change(Subscriber subscriber, Profile profile) {
        subscriber.become(profile);
    }

    /** Forgets who this was, and every top-up. */
    public void remove(Subscriber subscriber) {
        entities.createQuery("DELETE FROM TopUp t WHERE t.msisdn = :msisdn")
                .setParameter("msisdn", subscriber.msisdn().text())
                .executeUpdate();
        entities.remove(subscriber);
    }

    /** The top-up that was made with this key. */
    public Optional<TopUp> topUp(Msisdn to, String key) {
        return entities.createQuery("SELECT t FROM TopUp t WHERE t.msisdn = :msisdn AND t.key = :key", TopUp.class)
                .setParameter("msisdn", to.text())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /**
     * Adds to a balance, in one statement, so that what is spent at the same time is not lost.
     *
     * @return false if the balance would be more than any may be; then nothing was added
     */
    public boolean topUp(Msisdn to, Money amount, String key, String by) {
        int added = entities.createQuery("UPDATE Subscriber s SET s.balance = s.balance + :amount"
                        + " WHERE s.msisdn = :msisdn AND s.balance <= :most")
                .setParameter("amount", amount.micros())
                .setParameter("msisdn", to.text())
                .setParameter("most", MOST_MICROS - amount.micros())
                .executeUpdate();
        if (added == 1) {
            entities.persist(new TopUp(to, amount, key, by, clock.instant()));
        }
        return added == 1;
    }

    public Subscriber add(Profile profile) {
        Subscriber subscriber = Subscriber.of(profile, clock.instant());
        entities.persist(subscriber);
        return subscriber;
    }
}
