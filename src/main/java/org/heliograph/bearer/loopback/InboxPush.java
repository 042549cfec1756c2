package org.heliograph.bearer.loopback;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.heliograph.address.Msisdn;
import org.heliograph.octet.Octets;

/** A push that waits in an inbox; later ones have greater ids. */
@Entity
@Table(name = "INBOX_PUSH")
public class InboxPush {
    @Id
    private String id;

    @Column(updatable = false)
    private String msisdn;

    @Column(name = "RECEIVED_AT", updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private Octets octets;

    protected InboxPush() {} // for JPA

    InboxPush(Msisdn to, Instant receivedAt, Octets octets) {
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.msisdn = to.text();
        this.receivedAt = receivedAt;
        this.octets = octets;
    }

    public String id() {
        return id;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The connectionless WSP push. */
    public Octets octets() {
        return octets;
    }
}
