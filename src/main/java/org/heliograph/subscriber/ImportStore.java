package org.heliograph.subscriber;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of IMPORT_JOB and those beside it. Joins the transaction of its caller, as its entity manager does. */
@Dependent
public class ImportStore {
    private final EntityManager entities;

    @Inject
    public ImportStore(EntityManager entities) {
        this.entities = entities;
    }

    public ImportJob begin(ImportMode mode, boolean dryRun, String by, Instant now) {
        ImportJob job = new ImportJob(mode, dryRun, by, now);
        entities.persist(job);
        return job;
    }

    public void addPiece(ImportJob job, int nr, byte[] octets) {
        entities.persist(new ImportPiece(job.id(), nr, octets));
    }

    /** A part of the file, from 0; empty behind the last. */
    public Optional<byte[]> piece(String job, int nr) {
        return Optional.ofNullable(entities.find(ImportPiece.class, new ImportPiece.Key(job, nr)))
                .map(ImportPiece::octets);
    }

    public void removePieces(ImportJob job) {
        entities.createQuery("DELETE FROM ImportPiece p WHERE p.job = :job")
                .setParameter("job", job.id())
                .executeUpdate();
    }

    public void addBadLines(ImportJob job, Map<Long, String> reasons) {
        reasons.forEach((line, reason) -> entities.persist(new ImportBadLine(job.id(), line, reason)));
    }

    public List<ImportBadLine> badLines(String job) {
        return entities.createQuery(
                        "SELECT b FROM ImportBadLine b WHERE b.job = :job ORDER BY b.line", ImportBadLine.class)
                .setParameter("job", job)
                .getResultList();
    }

    public Optional<ImportJob> find(String id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id));
    }

    public Optional<ImportJob> lock(String id) {
        return Optional.ofNullable(entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first. */
    public List<ImportJob> newest(Optional<String> before, int most) {
        return entities.createQuery(
                        "SELECT j FROM ImportJob j WHERE j.id < :before ORDER BY j.id DESC", ImportJob.class)
                .setParameter("before", before.orElse("zz"))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that should be worked on, and of which nobody has said so since then. */
    public List<ImportJob> silent(ImportState state, Instant since) {
        return entities.createQuery(
                        "SELECT j FROM ImportJob j WHERE j.state = :state AND j.touchedAt < :since ORDER BY j.id",
                        ImportJob.class)
                .setParameter("state", state)
                .setParameter("since", since)
                .getResultList();
    }
}
