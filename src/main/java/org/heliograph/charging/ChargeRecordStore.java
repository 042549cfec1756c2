package org.heliograph.charging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.heliograph.address.Address;
import org.heliograph.mm.Depth;
import org.heliograph.mm.MmId;

/**
 * Rows of CHARGE_RECORD and CHARGE_EXPORT. Each record goes into exactly one file: first a transaction gives a number of
 * records the number of a file, then the file is written, then another transaction notes that it was. Whatever dies in
 * between, the same file is written again with the same records. Joins the transaction of its caller, as its entity manager does.
 */
@Dependent
public class ChargeRecordStore {
    private static final String BEHIND_ALL = "z".repeat(27);

    private final EntityManager entities;
    private final Supplier<ChargingSettings> settings;
    private final Clock clock;

    @Inject
    public ChargeRecordStore(EntityManager entities, Supplier<ChargingSettings> settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** The number of a file that is promised and not written, an old one before a new one; empty if nothing is left. */
    public OptionalLong claim() {
        List<ChargeExport> promised = entities.createQuery(
                        "SELECT e FROM ChargeExport e WHERE e.writtenAt IS NULL ORDER BY e.id", ChargeExport.class)
                .setMaxResults(1)
                .getResultList();
        return promised.isEmpty() ? claimNew() : OptionalLong.of(promised.get(0).id());
    }

    private OptionalLong claimNew() {
        List<String> ids = entities.createQuery(
                        "SELECT r.id FROM ChargeRecord r WHERE r.exportId IS NULL ORDER BY r.id", String.class)
                .setMaxResults(settings.get().exportBatch())
                .getResultList();
        if (ids.isEmpty()) {
            return OptionalLong.empty();
        }
        ChargeExport export = new ChargeExport(clock.instant());
        entities.persist(export);
        int claimed = entities.createQuery("UPDATE ChargeRecord r SET r.exportId = :export"
                        + " WHERE r.exportId IS NULL AND r.id BETWEEN :first AND :last")
                .setParameter("export", export.id())
                .setParameter("first", ids.get(0))
                .setParameter("last", ids.get(ids.size() - 1))
                .executeUpdate();
        if (claimed == 0) { // another node has just had them
            entities.remove(export);
            return OptionalLong.empty();
        }
        return OptionalLong.of(export.id());
    }

    /** How many records are in no file that has been promised yet, counted up to a bound; and since when the first waits. */
    public Depth depth() {
        Number found = (Number) entities.createNativeQuery(
                        "SELECT COUNT(*) FROM (SELECT ID FROM CHARGE_RECORD WHERE EXPORT_ID IS NULL LIMIT " + Depth.MOST
                                + ") COUNTED")
                .getSingleResult();
        Optional<Instant> oldest = entities.createQuery(
                        "SELECT r.recordedAt FROM ChargeRecord r WHERE r.exportId IS NULL ORDER BY r.exportId, r.id",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return new Depth(found.longValue(), found.longValue(), oldest);
    }

    /**
     * Records for somebody to look at, the newest first.
     *
     * @param originator who paid, or whose doing is recorded
     * @param before only those with ids below
     */
    public List<ChargeRecord> find(
            Optional<Address> originator,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> before,
            int most) {
        String end = to.map(at -> MmId.firstAt(at).text()).orElse(BEHIND_ALL);
        var query = entities.createQuery(
                        "SELECT r FROM ChargeRecord r WHERE r.id >= :from AND r.id < :to AND r.id < :before"
                                + originator
                                        .map(it -> " AND r.originator = :originator"
                                                + " ORDER BY r.originator DESC, r.id DESC")
                                        .orElse(" ORDER BY r.id DESC"),
                        ChargeRecord.class)
                .setParameter("from", from.map(at -> MmId.firstAt(at).text()).orElse(""))
                .setParameter("to", end)
                .setParameter("before", before.orElse(BEHIND_ALL));
        originator.ifPresent(it -> query.setParameter("originator", it));
        return query.setMaxResults(most).getResultList();
    }

    /**
     * Removes records that were made before then and whose file is written, the oldest first.
     *
     * @return how many
     */
    public int removeExported(Instant before, int most) {
        List<String> ids = entities.createQuery(
                        "SELECT r.id FROM ChargeRecord r JOIN ChargeExport e ON e.id = r.exportId"
                                + " WHERE r.id < :end AND e.writtenAt IS NOT NULL ORDER BY r.id",
                        String.class)
                .setParameter("end", MmId.firstAt(before).text())
                .setMaxResults(most)
                .getResultList();
        if (!ids.isEmpty()) {
            entities.createQuery("DELETE FROM ChargeRecord r WHERE r.id IN :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size();
    }

    /** Files that are promised and not written, as far as is known: one at most for each node, unless the disk refuses. */
    public long unwritten() {
        return entities.createQuery("SELECT COUNT(e) FROM ChargeExport e WHERE e.writtenAt IS NULL", Long.class)
                .getSingleResult();
    }

    /**
     * Writes that file, unless another node has done so, and notes it. The row of the file is locked as long, so that two
     * nodes do not write it at once.
     */
    public void write(long exportId) {
        ChargeExport export = entities.find(ChargeExport.class, exportId, LockModeType.PESSIMISTIC_WRITE);
        if (export.isWritten()) { // and perhaps moved away since: whoever reads these files must not see it twice
            return;
        }
        List<ChargeRecord> records = entities.createQuery(
                        "SELECT r FROM ChargeRecord r WHERE r.exportId = :export ORDER BY r.id", ChargeRecord.class)
                .setParameter("export", exportId)
                .getResultList();
        ChargeFile.write(settings.get().exportDirectory(), exportId, records);
        export.written(clock.instant());
    }
}
