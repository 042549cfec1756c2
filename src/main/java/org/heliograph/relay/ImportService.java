package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.heliograph.mm.MmStore;
import org.heliograph.subscriber.Given;
import org.heliograph.subscriber.ImportBadLine;
import org.heliograph.subscriber.ImportJob;
import org.heliograph.subscriber.ImportMode;
import org.heliograph.subscriber.ImportState;
import org.heliograph.subscriber.ImportStore;
import org.heliograph.subscriber.SubscriberStore;

/**
 * The transactions of an import. What lines do and that they are done is one of them, so that whoever goes on after a node
 * has died neither misses a line nor does it twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ImportService {
    /** More bad lines are counted and not listed. */
    public static final int MOST_LISTED = 1_000;

    private ImportStore imports;
    private SubscriberStore subscribers;
    private MmStore messages;
    private Clock clock;

    public ImportService() {} // for the container

    @Inject
    public ImportService(ImportStore imports, SubscriberStore subscribers, MmStore messages, Clock clock) {
        this.imports = imports;
        this.subscribers = subscribers;
        this.messages = messages;
        this.clock = clock;
    }

    /** A new one, whose file is to come. @return its id */
    public String begin(ImportMode mode, boolean dryRun, String by) {
        return imports.begin(mode, dryRun, by, clock.instant()).id();
    }

    /** Keeps the next octets of its file. */
    public void keep(String id, int nr, byte[] octets) {
        imports.lock(id).filter(job -> job.state() == ImportState.RECEIVING).ifPresent(job -> {
            job.touch(clock.instant());
            imports.addPiece(job, nr, octets);
        });
    }

    /**
     * All of it is here.
     *
     * @param record writes that down in the same transaction
     */
    public void received(String id, long lines, Consumer<String> record) {
        imports.lock(id).filter(job -> job.state() == ImportState.RECEIVING).ifPresent(job -> {
            job.received(lines, clock.instant());
            record.accept(id);
        });
    }

    public Optional<byte[]> piece(String id, int nr) {
        return imports.piece(id, nr);
    }

    /**
     * Does what lines say, and notes it.
     *
     * @return whether it did; otherwise another node has, or it was given up
     * @throws org.heliograph.mm.CollisionException if a subscriber was added by somebody else meanwhile; call again
     */
    public boolean step(String id, ImportLines lines) {
        Optional<ImportJob> mine =
                imports.lock(id).filter(job -> job.state() == ImportState.RUNNING && job.linesDone() == lines.after());
        mine.ifPresent(job -> step(job, lines));
        return mine.isPresent();
    }

    private void step(ImportJob job, ImportLines lines) {
        ImportStep step = new ImportStep(job, subscribers, lines);
        for (SortedMap.Entry<Long, Given> line : lines.good().entrySet()) {
            step.take(line.getKey(), line.getValue());
        }
        long room = Math.max(0, MOST_LISTED - job.tally().bad());
        imports.addBadLines(job, step.badLines(room));
        job.advance(lines.read(), step.tally(), clock.instant());
        messages.flush(); // a collision shows here, where it can be told from other failures
    }

    public void finish(String id) {
        imports.lock(id).filter(job -> job.state() == ImportState.RUNNING).ifPresent(job -> {
            job.finish(clock.instant());
            imports.removePieces(job);
        });
    }

    public void fail(String id, String why) {
        imports.lock(id).filter(job -> job.finishedAt().isEmpty()).ifPresent(job -> {
            job.fail(why, clock.instant());
            imports.removePieces(job);
        });
    }

    /** Takes over what another node has left, and ends uploads that were. @return what to go on with */
    public List<String> takeOver(Duration silence) {
        Instant now = clock.instant();
        imports.silent(ImportState.RECEIVING, now.minus(silence.multipliedBy(10)))
                .forEach(job -> fail(job.id(), "the file was not sent to its end"));
        return imports.silent(ImportState.RUNNING, now.minus(silence)).stream()
                .map(ImportJob::id)
                .filter(id -> isTakenOver(id, now.minus(silence)))
                .toList();
    }

    private boolean isTakenOver(String id, Instant since) {
        Optional<ImportJob> silent = imports.lock(id)
                .filter(job -> job.state() == ImportState.RUNNING)
                .filter(job -> job.touchedAt().isBefore(since));
        silent.ifPresent(job -> job.touch(clock.instant()));
        return silent.isPresent();
    }

    public Optional<ImportJob> find(String id) {
        return imports.find(id);
    }

    public List<ImportJob> newest(Optional<String> before, int most) {
        return imports.newest(before, most);
    }

    public List<ImportBadLine> badLines(String id) {
        return imports.badLines(id);
    }
}
