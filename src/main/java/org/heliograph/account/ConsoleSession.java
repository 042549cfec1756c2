package org.heliograph.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One login of a user with a browser, known to all nodes. */
@Entity
@Table(name = "CONSOLE_SESSION")
public class ConsoleSession {
    @Id
    @Column(name = "TOKEN_DIGEST")
    private String tokenDigest;

    @Column(name = "USER_NAME", updatable = false)
    private String userName;

    @Column(updatable = false)
    private String address;

    @Column(name = "STARTED_AT", updatable = false)
    private Instant startedAt;

    @Column(name = "USED_AT", updatable = false)
    private Instant usedAt;

    protected ConsoleSession() {} // for JPA

    ConsoleSession(String tokenDigest, String userName, String address, Instant now) {
        this.tokenDigest = tokenDigest;
        this.userName = userName;
        this.address = address;
        this.startedAt = now;
        this.usedAt = now;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** To a minute. */
    Instant usedAt() {
        return usedAt;
    }
}
