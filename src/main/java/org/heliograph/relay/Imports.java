package org.heliograph.relay;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.ImportMode;

/** Takes files of subscribers in, and works through them behind the back of whoever has sent them. */
@ApplicationScoped
public class Imports {
    private static final System.Logger LOG = System.getLogger(Imports.class.getName());
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int PIECE = 1_000_000;

    /** Octets of the largest file. */
    public static final long LARGEST = 100_000_000;

    /** Lines of the longest file. */
    public static final long MOST_LINES = 1_000_000;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportService service;

    @Inject
    private Supplier<NumberingPlan> plan;

    @Inject
    private Node node;

    /**
     * Keeps a file and begins with it.
     *
     * @param record writes down that the import of this id begins, in the transaction by which it does
     * @return its id; one that was too large has failed
     */
    public String take(ImportMode mode, boolean dryRun, String by, InputStream file, Consumer<String> record)
            throws IOException {
        String id = service.begin(mode, dryRun, by);
        try {
            keep(id, file, record);
        } catch (IOException | RuntimeException e) {
            service.fail(id, "the file was not sent to its end");
            throw e;
        }
        start(id);
        return id;
    }

    private void keep(String id, InputStream file, Consumer<String> record) throws IOException {
        long size = 0;
        long lines = 0;
        int last = '\n';
        int nr = 0;
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            size += piece.length;
            for (byte octet : piece) {
                lines += octet == '\n' ? 1 : 0;
            }
            last = piece[piece.length - 1];
            if (size > LARGEST || lines > MOST_LINES) {
                service.fail(id, "the file has more than " + MOST_LINES + " lines or " + LARGEST + " octets");
                return;
            }
            service.keep(id, nr++, piece);
        }
        service.received(id, last == '\n' ? lines : lines + 1, record);
    }

    /** Goes on with what other nodes have left, and what this one had when it stopped. */
    void goOn() {
        if (!node.isDraining()) {
            service.takeOver(SILENCE).forEach(this::start);
        }
    }

    private void start(String id) {
        executor.execute(() -> run(id));
    }

    private void run(String id) {
        try {
            new ImportRun(service, id, plan.get(), node::isDraining).run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "an import of subscribers has stopped; it goes on within a minute", e);
        }
    }
}
