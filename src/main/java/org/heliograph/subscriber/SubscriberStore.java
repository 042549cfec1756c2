package org.heliograph.subscriber;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Subscriber.Profile;

/** Rows of SUBSCRIBER. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class SubscriberStore {
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

    public Subscriber add(Profile profile) {
        Subscriber subscriber = Subscriber.of(profile, clock.instant());
        entities.persist(subscriber);
        return subscriber;
    }
}
