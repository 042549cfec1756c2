package org.heliograph.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.heliograph.address.Msisdn;

/** Somebody we serve. */
@Entity
@Table(name = "SUBSCRIBER")
public class Subscriber {
    @Id
    private String msisdn;

    private String imsi;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Payment payment;

    /** In millionths of the currency; only {@code charging} changes it, by one statement that cannot go below zero. */
    @Column(name = "BALANCE", updatable = false)
    private long balance;

    @Column(name = "MAX_MESSAGE_SIZE")
    private Long maxMessageSize;

    @Column(name = "CREATED_AT", updatable = false)
    private Instant createdAt;

    @Column(name = "MMS_VERSION")
    private String mmsVersion;

    protected Subscriber() {} // for JPA

    private Subscriber(Profile profile, Instant createdAt) {
        this.msisdn = profile.msisdn().text();
        this.imsi = profile.imsi().map(Imsi::digits).orElse(null);
        this.state = profile.state();
        this.payment = profile.payment();
        this.balance = profile.balance().micros();
        this.maxMessageSize =
                profile.maxMessageSize().isPresent() ? profile.maxMessageSize().getAsLong() : null;
        this.createdAt = createdAt;
    }

    static Subscriber of(Profile profile, Instant createdAt) {
        return new Subscriber(profile, createdAt);
    }

    /** From now on it is this; number, balance and what its phone speaks stay. */
    void become(Profile profile) {
        imsi = profile.imsi().map(Imsi::digits).orElse(null);
        state = profile.state();
        payment = profile.payment();
        maxMessageSize =
                profile.maxMessageSize().isPresent() ? profile.maxMessageSize().getAsLong() : null;
    }

    /** What it is made of now. */
    public Profile profile() {
        return new Profile(msisdn(), imsi(), state, payment, balance(), maxMessageSize());
    }

    public Msisdn msisdn() {
        return new Msisdn(msisdn);
    }

    public Optional<Imsi> imsi() {
        return Optional.ofNullable(imsi).map(Imsi::new);
    }

    public boolean barred() {
        return state == State.BARRED;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Payment payment() {
        return payment;
    }

    /** What was left when the row was read. */
    public Money balance() {
        return new Money(balance);
    }

    /** The largest message, in octets, if it is not everybody's. */
    public OptionalLong maxMessageSize() {
        return maxMessageSize == null ? OptionalLong.empty() : OptionalLong.of(maxMessageSize);
    }

    /** The MMS version its phone spoke last, such as 1.2. */
    public Optional<String> mmsVersion() {
        return Optional.ofNullable(mmsVersion);
    }

    /** Its phone has just spoken this version. */
    public void speaks(String version) {
        if (!version.equals(mmsVersion)) {
            mmsVersion = version;
        }
    }

    /** Whether the service may be used. */
    public enum State {
        ACTIVE,
        BARRED
    }

    /** When the subscriber pays. */
    public enum Payment {
        POSTPAID,
        PREPAID
    }

    /** What a new subscriber is made of. */
    public record Profile(
            Msisdn msisdn,
            Optional<Imsi> imsi,
            State state,
            Payment payment,
            Money balance,
            OptionalLong maxMessageSize) {}
}
