package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.addressee;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heliograph.charging.ChargeRecordStore;
import org.heliograph.mm.Content;
import org.heliograph.mm.Role;
import org.heliograph.mm.Submission;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class ChargeExportTest {
    private static final int BATCH = 3;

    @TempDir
    Path directory;

    @OnEachDatabase
    void writesEachRecordToExactlyOneFile(TestDatabase database) throws IOException {
        Relay relay = relay(database);
        send(relay, 0, 8);
        exportAll(database);
        assertThat(files()).hasSize(3);
        assertThat(records()).hasSize(8).doesNotHaveDuplicates();
        send(relay, 8, 9);
        exportAll(database);
        exportAll(database);
        assertThat(files()).hasSize(4);
        assertThat(records()).hasSize(9).doesNotHaveDuplicates();
    }

    @OnEachDatabase
    void tellsWhatTheStandardWants(TestDatabase database) throws IOException {
        relay(database).submit(submission("hello", to("+15550002"), addressee(Role.BCC, "bob@example.org")));
        exportAll(database);
        List<String> lines = Files.readAllLines(files().get(0));
        assertThat(lines.get(0)).startsWith("recordId,recordType,originatorMmsRSAddress,messageID,originatorAddress,");
        assertThat(lines.get(1))
                .contains(
                        ",30,mmsc.test,",
                        "@mmsc.test,+15550001,to:+15550002 bcc:bob@example.org,2,text/plain,text/plain:5,5,",
                        ",postpaid,0.2,EUR,2026-03-01T12:00:00Z,",
                        ",x-msisdn,127.0.0.1,");
    }

    @OnEachDatabase
    void writesAPromisedFileAgainAfterACrashBeforeOrAfterItWasThere(TestDatabase database) throws IOException {
        Relay relay = relay(database);
        send(relay, 0, 3);
        OptionalLong promised = with(database, ChargeRecordStore::claim); // and then the process dies
        send(relay, 3, 5);
        assertThat(with(database, ChargeRecordStore::claim)).isEqualTo(promised);
        writtenButNotNoted(database, promised.getAsLong());
        assertThat(files()).hasSize(1);
        assertThat(with(database, ChargeRecordStore::claim)).isEqualTo(promised);
        exportAll(database);
        assertThat(files()).hasSize(2);
        assertThat(records()).hasSize(5).doesNotHaveDuplicates();
    }

    /** Another node had the same promise in hand, and by then the billing system has taken the file away. */
    @OnEachDatabase
    void doesNotWriteAFileAgainThatIsNotedAsWritten(TestDatabase database) throws IOException {
        send(relay(database), 0, 2);
        long file = with(database, ChargeRecordStore::claim).getAsLong();
        write(database, file);
        Files.delete(files().get(0));
        write(database, file);
        assertThat(files()).isEmpty();
    }

    @OnEachDatabase
    void fitsItsListsIntoTheirColumns(TestDatabase database) throws IOException {
        Relay relay = relay(database);
        for (int last = 134; last <= 138; last++) {
            List<Content.Component> parts = new ArrayList<>(Collections.nCopies(39, part(98)));
            parts.add(part(last));
            parts.addAll(Collections.nCopies(5, part(98)));
            relay.submit(withParts(submission("message " + last, to("+15550002")), parts));
        }
        exportAll(database);
        assertThat(records()).hasSize(5);
    }

    private static Content.Component part(int characters) {
        return new Content.Component("x".repeat(characters - 2), 1);
    }

    private static Submission withParts(Submission from, List<Content.Component> parts) {
        Content content = new Content(from.content().octets(), 0, "application/vnd.wap.multipart.mixed", parts);
        return new Submission(
                from.caller(), from.claimedFrom(), from.fingerprint(), from.addressees(), from.traits(), content);
    }

    @OnEachDatabase
    void leavesNothingHalfWritten(TestDatabase database) throws IOException {
        send(relay(database), 0, 2);
        exportAll(database);
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.matches("charge-records-\\d{12}\\.csv"));
        }
    }

    @OnEachDatabase
    void leavesNothingBehindWhereTheFileCannotBe(TestDatabase database) throws IOException {
        send(relay(database), 0, 2);
        long file = with(database, ChargeRecordStore::claim).getAsLong();
        Path taken = Files.createDirectories(directory.resolve("charge-records-%012d.csv".formatted(file)));
        Files.createFile(taken.resolve("in-the-way"));
        assertThatThrownBy(() -> write(database, file)).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).containsExactly(taken);
    }

    @OnEachDatabase
    void letsTwoNodesExportAtOnce(TestDatabase database) throws Exception {
        send(relay(database), 0, 30);
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            nodes.add(CompletableFuture.runAsync(() -> exportAll(database)));
        }
        for (CompletableFuture<Void> node : nodes) {
            node.get();
        }
        assertThat(records()).hasSize(30).doesNotHaveDuplicates();
    }

    private static Relay relay(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.postpaid(SENDER.text());
        return relay;
    }

    private static void send(Relay relay, int from, int to) {
        for (int i = from; i < to; i++) {
            relay.submit(submission("message " + i, to("+15550002")));
        }
    }

    private void exportAll(TestDatabase database) {
        for (OptionalLong next = with(database, ChargeRecordStore::claim);
                next.isPresent();
                next = with(database, ChargeRecordStore::claim)) {
            write(database, next.getAsLong());
        }
    }

    private void write(TestDatabase database, long file) {
        with(database, store -> {
            store.write(file);
            return file;
        });
    }

    /** The transaction that notes the file is lost after the file has been renamed into place. */
    private void writtenButNotNoted(TestDatabase database, long file) {
        var entities = database.entityManager();
        entities.getTransaction().begin();
        store(entities).write(file);
        entities.getTransaction().rollback();
        entities.close();
    }

    private <T> T with(TestDatabase database, Function<ChargeRecordStore, T> work) {
        return database.inTransaction(entities -> work.apply(store(entities)));
    }

    private ChargeRecordStore store(EntityManager entities) {
        return new ChargeRecordStore(entities, () -> Relay.charging(directory, BATCH), Relay.clockAt(Messages.NOW));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        }
    }

    private List<String> records() throws IOException {
        return files().stream()
                .flatMap(ChargeExportTest::lines)
                .filter(line -> !line.startsWith("recordId"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
