package org.heliograph.subscriber;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A file of subscribers on its way into the table, and how far that is. */
@Entity
@Table(name = "IMPORT_JOB")
public class ImportJob {
    private static final int LONGEST_TROUBLE = 320;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "MODE", updatable = false)
    private ImportMode mode;

    @Column(name = "DRY_RUN", updatable = false)
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private ImportState state;

    @Column(name = "LINE_COUNT")
    private long lines;

    @Column(name = "LINES_DONE")
    private long linesDone;

    private long added;
    private long changed;
    private long known;
    private long bad;
    private String trouble;

    @Column(name = "STARTED_BY", updatable = false)
    private String startedBy;

    @Column(name = "STARTED_AT", updatable = false)
    private Instant startedAt;

    @Column(name = "TOUCHED_AT")
    private Instant touchedAt;

    @Column(name = "FINISHED_AT")
    private Instant finishedAt;

    protected ImportJob() {} // for JPA

    ImportJob(ImportMode mode, boolean dryRun, String by, Instant now) {
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.mode = mode;
        this.dryRun = dryRun;
        this.state = ImportState.RECEIVING;
        this.trouble = "";
        this.startedBy = by;
        this.startedAt = now;
        this.touchedAt = now;
    }

    /** Its file is here, of so many lines. */
    public void received(long all, Instant now) {
        state = ImportState.RUNNING;
        lines = all;
        touchedAt = now;
    }

    /** Somebody works on it. */
    public void touch(Instant now) {
        touchedAt = now;
    }

    /** So many lines more were read, and this came of them. */
    public void advance(long read, ImportTally tally, Instant now) {
        linesDone += read;
        added += tally.added();
        changed += tally.changed();
        known += tally.known();
        bad += tally.bad();
        touchedAt = now;
    }

    public void finish(Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
    }

    public void fail(String why, Instant now) {
        state = ImportState.FAILED;
        trouble = why.substring(0, Math.min(why.length(), LONGEST_TROUBLE));
        finishedAt = now;
    }

    public String id() {
        return id;
    }

    public ImportMode mode() {
        return mode;
    }

    /** Whether it only looks what would be done. */
    public boolean dryRun() {
        return dryRun;
    }

    public ImportState state() {
        return state;
    }

    /** All lines of the file, the header and empty ones among them. */
    public long lines() {
        return lines;
    }

    public long linesDone() {
        return linesDone;
    }

    public ImportTally tally() {
        return new ImportTally(added, changed, known, bad);
    }

    /** Why it failed; empty if it did not. */
    public String trouble() {
        return trouble;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When a node last said that it works on it. */
    public Instant touchedAt() {
        return touchedAt;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
