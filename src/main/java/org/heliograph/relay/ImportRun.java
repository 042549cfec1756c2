package org.heliograph.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.heliograph.address.NumberingPlan;
import org.heliograph.mm.CollisionException;
import org.heliograph.subscriber.Given;
import org.heliograph.subscriber.ImportJob;
import org.heliograph.subscriber.SubscriberLines;

/** Works through one import, from where it stands to its end, some lines at a time. */
final class ImportRun {
    private static final int BATCH = 500;
    private static final int MOST_COLLISIONS = 5;

    private final ImportService service;
    private final String id;
    private final NumberingPlan plan;
    private final BooleanSupplier stopped;

    /** @param stopped whether this node is to begin no more work */
    ImportRun(ImportService service, String id, NumberingPlan plan, BooleanSupplier stopped) {
        this.service = service;
        this.id = id;
        this.plan = plan;
        this.stopped = stopped;
    }

    void run() {
        long done = service.find(id).map(ImportJob::linesDone).orElse(0L);
        ImportText text = new ImportText(nr -> service.piece(id, nr));
        try {
            Optional<String> header = text.next();
            SubscriberLines lines = SubscriberLines.under(header.orElse(""), plan);
            for (long line = 1; line < done; line++) {
                text.next();
            }
            if (done == 0 && !service.step(id, new ImportLines(0, 1, new TreeMap<>(), Map.of()))) {
                return;
            }
            work(text, lines, Math.max(1, done));
        } catch (IllegalArgumentException e) {
            service.fail(id, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work(ImportText text, SubscriberLines lines, long done) throws IOException {
        long at = done;
        while (!stopped.getAsBoolean()) {
            ImportLines batch = read(text, lines, at);
            if (batch.read() == 0) {
                service.finish(id);
                return;
            }
            if (!step(batch)) {
                return;
            }
            at += batch.read();
        }
    }

    private static ImportLines read(ImportText text, SubscriberLines lines, long after) throws IOException {
        SortedMap<Long, Given> good = new TreeMap<>();
        Map<Long, String> bad = new TreeMap<>();
        long read = 0;
        for (Optional<String> line = text.next(); line.isPresent(); line = text.next()) {
            read++;
            sort(line.get(), after + read, lines, good, bad);
            if (read == BATCH) {
                break;
            }
        }
        return new ImportLines(after, read, good, bad);
    }

    private static void sort(
            String line, long number, SubscriberLines lines, Map<Long, Given> good, Map<Long, String> bad) {
        if (line.length() > ImportText.LONGEST_LINE) {
            bad.put(number, "it is longer than " + ImportText.LONGEST_LINE + " characters");
        } else if (!line.isBlank()) {
            try {
                good.put(number, lines.read(line));
            } catch (IllegalArgumentException e) {
                bad.put(number, e.getMessage());
            }
        }
    }

    /** Lines that collide with what others do are done one by one, so that one of them holds up no other. */
    private boolean step(ImportLines batch) {
        try {
            return service.step(id, batch);
        } catch (CollisionException e) {
            for (long line = batch.after() + 1; line <= batch.after() + batch.read(); line++) {
                if (!single(batch, line)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean single(ImportLines batch, long line) {
        SortedMap<Long, Given> good = new TreeMap<>(batch.good().subMap(line, line + 1));
        Map<Long, String> bad =
                batch.bad().containsKey(line) ? Map.of(line, batch.bad().get(line)) : Map.of();
        for (int attempt = 1; attempt <= MOST_COLLISIONS; attempt++) {
            try {
                return service.step(id, new ImportLines(line - 1, 1, good, bad));
            } catch (CollisionException e) {
                // somebody has just added the same; the next attempt sees it
            }
        }
        String why = "its number or IMSI was taken at the same time";
        return service.step(id, new ImportLines(line - 1, 1, new TreeMap<>(), Map.of(line, why)));
    }
}
