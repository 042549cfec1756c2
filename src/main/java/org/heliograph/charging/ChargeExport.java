package org.heliograph.charging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file of charge records: promised when its records are claimed, done when it is on the disk. */
@Entity
@Table(name = "CHARGE_EXPORT")
public class ChargeExport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CHARGE_EXPORT_SEQ")
    @SequenceGenerator(name = "CHARGE_EXPORT_SEQ", sequenceName = "CHARGE_EXPORT_SEQ", allocationSize = 1)
    private Long id;

    @Column(name = "CLAIMED_AT", updatable = false)
    private Instant claimedAt;

    @Column(name = "WRITTEN_AT")
    private Instant writtenAt;

    protected ChargeExport() {} // for JPA

    ChargeExport(Instant claimedAt) {
        this.claimedAt = claimedAt;
    }

    long id() {
        return id;
    }

    boolean isWritten() {
        return writtenAt != null;
    }

    void written(Instant now) {
        writtenAt = now;
    }
}
