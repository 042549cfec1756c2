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

/**
 * What the sender is to hear of one recipient; of each kind once. A claim that nobody settles ends the report: it may have
 * been sent, and none comes twice.
 */
@Entity
@Table(name = "REPORT")
public class Report {
    @Id
    private String id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "RECIPIENT_ID", updatable = false)
    private Recipient recipient;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private News news;

    @Column(name = "HAPPENED_AT", updatable = false)
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private int claims;

    @Column(name = "DUE_AT")
    private Instant dueAt;

    @Column(name = "EXPIRES_AT", updatable = false)
    private Instant expiresAt;

    protected Report() {} // for JPA

    Report(Recipient recipient, ReportKind kind, News news, Instant happenedAt, Instant expiresAt) {
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.recipient = recipient;
        this.kind = kind;
        this.news = news;
        this.happenedAt = happenedAt;
        this.state = ReportState.QUEUED;
        this.dueAt = happenedAt;
        this.expiresAt = expiresAt;
    }

    /** A worker sends it now, and says how that went before the lease ends. */
    public void claim(Instant leaseEnd) {
        state = ReportState.SENDING;
        claims++;
        dueAt = leaseEnd;
    }

    /** It was surely not taken. */
    public void retry(Instant at) {
        state = ReportState.QUEUED;
        dueAt = at;
    }

    public void sent() {
        state = ReportState.SENT;
        dueAt = null;
    }

    /** It will not be sent, or nobody knows whether it was. */
    public void lost() {
        state = ReportState.LOST;
        dueAt = null;
    }

    public String id() {
        return id;
    }

    public Recipient recipient() {
        return recipient;
    }

    /** The message reported on. */
    public Mm mm() {
        return recipient.mm();
    }

    public ReportKind kind() {
        return kind;
    }

    public News news() {
        return news;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public ReportState state() {
        return state;
    }

    /** When the next step is due, or the lease of the last one ends. */
    public Instant dueAt() {
        return dueAt;
    }

    /** How often a worker has taken it. */
    public int claims() {
        return claims;
    }

    /** When nobody wants to hear of it any more. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
