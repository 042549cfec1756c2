package org.heliograph.config;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of settings: who, when, and of which. Added and never altered. */
@Entity
@Table(name = "SETTING_REVISION")
public class SettingRevision {
    @Id
    private Long revision;

    @Column(name = "CHANGED_BY", updatable = false)
    private String changedBy;

    @Column(name = "CHANGED_AT", updatable = false)
    private Instant changedAt;

    @Column(updatable = false)
    private String names;

    protected SettingRevision() {} // for JPA

    SettingRevision(long revision, String changedBy, Instant changedAt, String names) {
        this.revision = revision;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.names = names;
    }
}
