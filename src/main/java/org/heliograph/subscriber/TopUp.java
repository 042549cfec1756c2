package org.heliograph.subscriber;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.heliograph.address.Msisdn;

/** What was added to a balance, once for each key that its maker gave it. */
@Entity
@Table(name = "TOP_UP")
public class TopUp {
    @Id
    private String id;

    @Column(updatable = false)
    private String msisdn;

    @Column(name = "REQUEST_KEY", updatable = false)
    private String key;

    /** In millionths of the currency. */
    @Column(updatable = false)
    private long amount;

    @Column(name = "MADE_BY", updatable = false)
    private String madeBy;

    @Column(name = "MADE_AT", updatable = false)
    private Instant madeAt;

    protected TopUp() {} // for JPA

    TopUp(Msisdn to, Money amount, String key, String madeBy, Instant madeAt) {
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.msisdn = to.text();
        this.amount = amount.micros();
        this.key = key;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    public Money amount() {
        return new Money(amount);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
