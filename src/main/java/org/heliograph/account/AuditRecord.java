package org.heliograph.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that somebody did. Added and never altered. */
@Entity
@Table(name = "AUDIT_RECORD")
public class AuditRecord {
    @Id
    private String id;

    @Column(name = "RECORDED_AT", updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private String actor;

    @Column(updatable = false)
    private String action;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String detail;

    protected AuditRecord() {} // for JPA

    AuditRecord(String id, Instant recordedAt, String actor, String action, String subject, String detail) {
        this.id = id;
        this.recordedAt = recordedAt;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
    }

    /** Grows with time. */
    public String id() {
        return id;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }
}
