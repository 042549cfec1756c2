package org.heliograph.relay;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.heliograph.address.Msisdn;
import org.heliograph.charging.Charging;
import org.heliograph.charging.ChargingSettings;
import org.heliograph.charging.RecordType;
import org.heliograph.charging.Tariff;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.ReportStore;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.routing.RoutingTable;
import org.heliograph.subscriber.AutoProvision;
import org.heliograph.subscriber.Imsi;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Provisioning;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;
import org.heliograph.subscriber.SubscriberStore;
import org.heliograph.testbed.TestDatabase;

/** The session beans of a submission, put together by hand over a test database. */
final class Relay {
    private final TestDatabase database;
    FromMismatch fromMismatch = FromMismatch.REPLACE;
    AutoProvision autoProvision = AutoProvision.OFF;
    Instant now = Messages.NOW;

    static final DeliverySettings DELIVERY = new DeliverySettings(
            Duration.ofSeconds(1),
            10,
            4,
            Duration.ofMinutes(2),
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)),
            List.of(Duration.ofMinutes(5), Duration.ofHours(1)),
            Duration.ofMinutes(10),
            Duration.ofDays(3),
            DeliverySettings.Access.IDENTIFIED,
            "1.2");

    Relay(TestDatabase database) {
        this.database = database;
    }

    /** A transaction of its own, tried once more after a collision as the reference points do. */
    Accepted submit(Submission submission) {
        try {
            return database.inTransaction(entities -> service(entities).submit(submission));
        } catch (CollisionException e) {
            return database.inTransaction(entities -> service(entities).submit(submission));
        }
    }

    void postpaid(String msisdn) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.ACTIVE,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.empty()));
    }

    void prepaid(String msisdn, String balance) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.ACTIVE,
                Payment.PREPAID,
                money(balance),
                OptionalLong.empty()));
    }

    void limited(String msisdn, long maxMessageSize) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.ACTIVE,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.of(maxMessageSize)));
    }

    void barred(String msisdn) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.BARRED,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.empty()));
    }

    void withImsi(String msisdn, String imsi) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.of(new Imsi(imsi)),
                State.ACTIVE,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.empty()));
    }

    private void add(Profile profile) {
        database.transact(entities -> subscribers(entities).add(profile));
    }

    Money balance(String msisdn) {
        return database.inTransaction(entities ->
                subscribers(entities).find(new Msisdn(msisdn)).orElseThrow().balance());
    }

    private SubmissionService service(EntityManager entities) {
        RelaySettings settings = new RelaySettings(
                "mmsc.test", 10_000, 5, fromMismatch, true, Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(2));
        Charging charging = new Charging(entities, charging(Path.of("unused"), 100));
        WorkSignal signal = new QuietSignal();
        Intake intake = new Intake(
                subscribers(entities),
                new MmStore(entities),
                charging,
                new Progress(new ReportStore(entities), charging, signal, DELIVERY, clock()),
                signal,
                new RoutingTable(List.of("+1555")),
                settings,
                clock());
        return new SubmissionService(intake, new MmStore(entities), new ContentStore(entities));
    }

    private SubscriberStore subscribers(EntityManager entities) {
        return new SubscriberStore(entities, new Provisioning(autoProvision, money("1"), Optional.empty()), clock());
    }

    private Clock clock() {
        return clockAt(now);
    }

    static Clock clockAt(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Ten cents for each recipient. */
    static ChargingSettings charging(Path directory, int batch) {
        Map<Route, Money> prices = Map.of(
                Route.LOCAL, money("0.10"),
                Route.MAIL, money("0.10"),
                Route.VASP, money("0.10"),
                Route.OTHER, money("0.10"));
        return new ChargingSettings(
                new Tariff(Money.ZERO, List.of(), prices),
                "EUR",
                "mmsc.test",
                EnumSet.allOf(RecordType.class),
                directory,
                Duration.ZERO,
                batch);
    }

    static Money money(String amount) {
        return Money.of(new BigDecimal(amount));
    }
}
