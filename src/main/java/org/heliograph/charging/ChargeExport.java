package org.heliograph.charging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/** A file of charge records: promised when its records are claimed, done when it is on the disk. */
@Entity
@Table(name = "CHARGE_EXPORT")
public class ChargeExport {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "CHARGE_EXPORT")
    @TableGenerator(
            name = "CHARGE_EXPORT",
            table = "NUMBERING",
            pkColumnName = "OF_WHAT",
            valueColumnName = "LAST_NUMBER",
            pkColumnValue = "CHARGE_EXPORT",
            allocationSize = 1)
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
