package org.heliograph.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A part of an import's file. */
@Entity
@Table(name = "IMPORT_PIECE")
@IdClass(ImportPiece.Key.class)
public class ImportPiece {
    @Id
    @Column(name = "JOB_ID")
    private String job;

    @Id
    private int nr;

    @Column(updatable = false)
    private byte[] octets;

    protected ImportPiece() {} // for JPA

    ImportPiece(String job, int nr, byte[] octets) {
        this.job = job;
        this.nr = nr;
        this.octets = octets;
    }

    byte[] octets() {
        return octets;
    }

    /** Of the table. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String job;
        private int nr;

        public Key() {} // for JPA

        Key(String job, int nr) {
            this.job = job;
            this.nr = nr;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && job.equals(that.job) && nr == that.nr;
        }

        @Override
        public int hashCode() {
            return job.hashCode() * 31 + nr;
        }
    }
}
