package org.heliograph.mm;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.heliograph.address.Address;

/** One To, Cc or Bcc of a message: its own address, route and state. */
@Entity
@Table(name = "MM_RECIPIENT")
public class Recipient {
    private static final int MAX_TEXT = 320;

    @Id
    private String id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "MM_ID", updatable = false)
    private Mm mm;

    @Column(name = "NR", updatable = false)
    private int nr;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "WRITTEN", updatable = false)
    private String written;

    @Column(updatable = false)
    private Address address;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Column(name = "DUE_AT")
    private Instant dueAt;

    protected Recipient() {} // for JPA

    Recipient(Mm mm, int nr, Addressee addressee, Route route, Instant dueAt) {
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.mm = mm;
        this.nr = nr;
        this.role = addressee.role();
        this.written = Mm.cut(addressee.text(), MAX_TEXT);
        this.address = addressee.address().orElse(null);
        this.route = route;
        this.state = route == Route.NONE ? DeliveryState.UNDELIVERABLE : DeliveryState.QUEUED;
        this.dueAt = state == DeliveryState.QUEUED ? dueAt : null;
    }

    public Mm mm() {
        return mm;
    }

    /** Its place in the submission: To, then Cc, then Bcc, from 0. */
    public int nr() {
        return nr;
    }

    public Role role() {
        return role;
    }

    /** The address as the sender wrote it. */
    public String written() {
        return written;
    }

    public Optional<Address> address() {
        return Optional.ofNullable(address);
    }

    public Route route() {
        return route;
    }

    public DeliveryState state() {
        return state;
    }

    /** When the next step is due; empty when there is none. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }
}
