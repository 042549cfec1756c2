package org.heliograph.totals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a node said of itself last. */
@Entity
@Table(name = "NODE")
public class KnownNode {
    private static final int MAX_DETAILS = 4_000;

    @Id
    private String name;

    @Column(name = "STARTED_AT")
    private Instant startedAt;

    @Column(name = "SEEN_AT")
    private Instant seenAt;

    private String details;

    protected KnownNode() {} // for JPA

    KnownNode(String name) {
        this.name = name;
    }

    void says(Instant started, Instant now, String json) {
        startedAt = started;
        seenAt = now;
        details = json.length() <= MAX_DETAILS ? json : "{}";
    }

    public String name() {
        return name;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    /** A JSON object; empty if there was more to say than fits. */
    public String details() {
        return details;
    }
}
