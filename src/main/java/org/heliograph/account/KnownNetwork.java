package org.heliograph.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A network that a user has logged in from, with the wrong passwords that came from there since. */
@Entity
@Table(name = "CONSOLE_NETWORK")
public class KnownNetwork {
    @Id
    private String id;

    @Column(name = "USER_NAME", updatable = false)
    private String userName;

    @Column(name = "SEEN_AT")
    private Instant seenAt;

    @Embedded
    private Failures failures = new Failures();

    protected KnownNetwork() {} // for JPA

    KnownNetwork(UserName user, Network network, Instant now) {
        this.id = id(user, network);
        this.userName = user.text();
        this.seenAt = now;
    }

    /** A slash stands in no name of a user. */
    static String id(UserName user, Network network) {
        return user.text() + '/' + network.text();
    }

    Failures failures() {
        return failures;
    }

    void seen(Instant now) {
        seenAt = now;
    }
}
