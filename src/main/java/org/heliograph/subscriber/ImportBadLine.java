package org.heliograph.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A line of an import that was left out, and why. */
@Entity
@Table(name = "IMPORT_BAD_LINE")
@IdClass(ImportBadLine.Key.class)
public class ImportBadLine {
    @Id
    @Column(name = "JOB_ID")
    private String job;

    @Id
    private long line;

    @Column(updatable = false)
    private String reason;

    protected ImportBadLine() {} // for JPA

    ImportBadLine(String job, long line, String reason) {
        this.job = job;
        this.line = line;
        this.reason = reason;
    }

    /** From 1, the header. */
    public long line() {
        return line;
    }

    public String reason() {
        return reason;
    }

    /** Of the table. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String job;
        private long line;

        public Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && job.equals(that.job) && line == that.line;
        }

        @Override
        public int hashCode() {
            return job.hashCode() * 31 + Long.hashCode(line);
        }
    }
}
