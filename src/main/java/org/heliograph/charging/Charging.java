package org.heliograph.charging;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Submission;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Subscriber;
import org.heliograph.subscriber.Subscriber.Payment;

/**
 * Books what a message costs. Joins the transaction of the message: either both are kept or neither. A singleton without
 * state, so that others can depend on it until their own end.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Charging {
    private EntityManager entities;
    private Supplier<ChargingSettings> settings;

    public Charging() {} // for the container

    @Inject
    public Charging(EntityManager entities, Supplier<ChargingSettings> settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /**
     * Charges the sender of a message and adds its record.
     *
     * @return what it costs, and whether that could be booked
     */
    public Charged charge(Mm mm, Submission submission, Subscriber sender) {
        ChargingSettings now = settings.get();
        Money price = now.tariff().price(mm);
        boolean booked = sender.payment() != Payment.PREPAID || price.isZero() || debit(sender, price);
        if (booked) {
            entities.persist(ChargeRecord.submitted(mm, submission, sender, price, now));
        }
        return new Charged(booked, price, sender.payment(), now.currency());
    }

    /** Adds the record of something that costs nothing, if the operator wants records of its type. */
    public void record(Occurrence occurrence) {
        ChargingSettings now = settings.get();
        if (now.records().contains(occurrence.type())) {
            entities.persist(ChargeRecord.of(occurrence, now));
        }
    }

    /** The same for an MMBox. */
    public void record(BoxOccurrence occurrence) {
        ChargingSettings now = settings.get();
        if (now.records().contains(occurrence.type())) {
            entities.persist(ChargeRecord.of(occurrence, now));
        }
    }

    /** One statement checks and takes, so that two sends at once cannot both spend the last coin. */
    private boolean debit(Subscriber sender, Money price) {
        return entities.createQuery("UPDATE Subscriber s SET s.balance = s.balance - :price"
                                + " WHERE s.msisdn = :msisdn AND s.balance >= :price")
                        .setParameter("price", price.micros())
                        .setParameter("msisdn", sender.msisdn().text())
                        .executeUpdate()
                == 1;
    }
}
