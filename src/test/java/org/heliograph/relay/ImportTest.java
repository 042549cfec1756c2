package org.heliograph.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.ImportBadLine;
import org.heliograph.subscriber.ImportJob;
import org.heliograph.subscriber.ImportMode;
import org.heliograph.subscriber.ImportState;
import org.heliograph.subscriber.ImportTally;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

class ImportTest {

    @OnEachDatabase
    void addsThoseWhoAreNewAndTellsWhatIsWrongWithALine(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.prepaid("+15550003", "7");
        ImportJob job = run(
                database,
                ImportMode.ADD,
                false,
                """
                \uFEFFmsisdn,imsi,State,payment,balance,max-message-size
                15550001,001010000000001,active,prepaid,2.50,100000
                +15550002,,barred,,,

                +15550003,,barred,postpaid,,
                +15550004,001010000000001,,,,
                someone,,,,,
                +15550005,,asleep,,,
                +15550006,,,,-1,
                "+15550007,,,,,
                +15550008,,,,,,,
                +15550009
                """);
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.lines()).isEqualTo(12).isEqualTo(job.linesDone());
        assertThat(job.tally()).isEqualTo(new ImportTally(3, 0, 1, 6));
        assertThat(badLines(database, job))
                .containsExactly(
                        "6 its IMSI is that of another subscriber",
                        "7 the msisdn is no number",
                        "8 the state is none of [active, barred]",
                        "9 the balance is no amount such as 2.50",
                        "10 its quotation marks are wrong",
                        "11 it has 8 cells, and the first line 6");
        assertThat(relay.balance("+15550001")).isEqualTo(Relay.money("2.5"));
        assertThat(relay.balance("+15550003")).isEqualTo(Relay.money("7"));
        assertThat(database.number("SELECT COUNT(*) FROM SUBSCRIBER")).isEqualTo(4);
        assertThat(database.number("SELECT COUNT(*) FROM IMPORT_PIECE")).isZero();
    }

    @OnEachDatabase
    void changesWhatTheFileSaysOfThoseWhoAreKnown(TestDatabase database) {
        Relay relay = new Relay(database);
        relay.prepaid("+15550001", "7");
        relay.withImsi("+15550002", "001010000000002");
        ImportJob job = run(
                database,
                ImportMode.ADD_AND_CHANGE,
                false,
                "msisdn,state,balance\n+15550001,barred,100\n+15550002,,\n+15550003,,\n+15550003,barred,\n");
        assertThat(job.tally()).isEqualTo(new ImportTally(1, 2, 1, 0));
        assertThat(relay.balance("+15550001")).isEqualTo(Relay.money("7"));
        assertThat(database.number("SELECT COUNT(*) FROM SUBSCRIBER WHERE STATE = 'BARRED'"))
                .isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM SUBSCRIBER WHERE IMSI IS NOT NULL"))
                .isEqualTo(1);
    }

    @OnEachDatabase
    void onlyLooksIfThatIsWanted(TestDatabase database) {
        ImportJob job = run(database, ImportMode.ADD, true, "msisdn\n+15550001\nx\n");
        assertThat(job.tally()).isEqualTo(new ImportTally(1, 0, 0, 1));
        assertThat(database.number("SELECT COUNT(*) FROM SUBSCRIBER")).isZero();
    }

    @OnEachDatabase
    void refusesAFileWhoseFirstLineNamesNoColumns(TestDatabase database) {
        ImportJob job = run(database, ImportMode.ADD, false, "+15550001,active\n");
        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(job.trouble()).contains("the first line has to name the columns");
    }

    @OnEachDatabase
    void takesTenThousandLinesAndGoesOnWhereANodeHasDied(TestDatabase database) {
        Relay relay = new Relay(database);
        String id = receive(database, relay, ImportMode.ADD, false, tenThousand());
        AtomicInteger steps = new AtomicInteger();
        new ImportRun(service(database, relay), id, NumberingPlan.withoutHome(), () -> steps.incrementAndGet() > 7)
                .run();
        ImportJob half = find(database, relay, id);
        assertThat(half.state()).isEqualTo(ImportState.RUNNING);
        assertThat(half.tally().added()).isBetween(1L, 9_999L);

        assertThat(takeOver(database, relay)).isEmpty(); // it may still be at it
        relay.now = relay.now.plus(Duration.ofMinutes(1));
        assertThat(takeOver(database, relay)).containsExactly(id);
        assertThat(takeOver(database, relay)).isEmpty(); // one takes it
        run(database, relay, id);
        assertThat(find(database, relay, id).tally()).isEqualTo(new ImportTally(10_000, 0, 0, 0));
        assertThat(find(database, relay, id).state()).isEqualTo(ImportState.DONE);
        assertThat(database.number("SELECT COUNT(*) FROM SUBSCRIBER")).isEqualTo(10_000);
    }

    /** A node that was thought dead and goes on does no line a second time. */
    @OnEachDatabase
    void leavesToAnotherNodeWhatThatHasTaken(TestDatabase database) {
        Relay relay = new Relay(database);
        String id = receive(database, relay, ImportMode.ADD, false, "msisdn\n+15550001\n+15550002\n");
        boolean[] other = {false};
        new ImportRun(service(database, relay), id, NumberingPlan.withoutHome(), () -> {
                    if (!other[0]) {
                        other[0] = true;
                        run(database, relay, id);
                    }
                    return false;
                })
                .run();
        assertThat(find(database, relay, id).tally()).isEqualTo(new ImportTally(2, 0, 0, 0));
        assertThat(find(database, relay, id).linesDone()).isEqualTo(3);
    }

    private static String tenThousand() {
        StringBuilder file = new StringBuilder("msisdn,imsi,payment,balance\n");
        for (int i = 0; i < 10_000; i++) {
            file.append("+1555%06d,00101%010d,prepaid,1.50\n".formatted(i, i));
        }
        return file.toString();
    }

    private static ImportJob run(TestDatabase database, ImportMode mode, boolean dryRun, String file) {
        Relay relay = new Relay(database);
        String id = receive(database, relay, mode, dryRun, file);
        run(database, relay, id);
        return find(database, relay, id);
    }

    private static void run(TestDatabase database, Relay relay, String id) {
        new ImportRun(service(database, relay), id, NumberingPlan.withoutHome(), () -> false).run();
    }

    private static String receive(TestDatabase database, Relay relay, ImportMode mode, boolean dryRun, String file) {
        ImportService service = service(database, relay);
        String id = service.begin(mode, dryRun, "care");
        byte[] octets = file.getBytes(UTF_8);
        int half = octets.length / 2;
        service.keep(id, 0, java.util.Arrays.copyOfRange(octets, 0, half));
        service.keep(id, 1, java.util.Arrays.copyOfRange(octets, half, octets.length));
        service.received(id, file.lines().count(), begun -> {});
        return id;
    }

    private static ImportJob find(TestDatabase database, Relay relay, String id) {
        return service(database, relay).find(id).orElseThrow();
    }

    private static List<String> takeOver(TestDatabase database, Relay relay) {
        return service(database, relay).takeOver(Duration.ofSeconds(30));
    }

    private static List<String> badLines(TestDatabase database, ImportJob job) {
        List<String> lines = new ArrayList<>();
        for (ImportBadLine bad : service(database, new Relay(database)).badLines(job.id())) {
            lines.add(bad.line() + " " + bad.reason());
        }
        return lines;
    }

    /** As the container has it: each call a transaction. */
    private static ImportService service(TestDatabase database, Relay relay) {
        return new ImportService() {
            private <T> T call(Function<ImportService, T> work) {
                return database.inTransaction(entities -> work.apply(relay.imports(entities)));
            }

            @Override
            public String begin(ImportMode mode, boolean dryRun, String by) {
                return call(it -> it.begin(mode, dryRun, by));
            }

            @Override
            public void keep(String id, int nr, byte[] octets) {
                call(it -> {
                    it.keep(id, nr, octets);
                    return id;
                });
            }

            @Override
            public void received(String id, long lines, Consumer<String> record) {
                call(it -> {
                    it.received(id, lines, record);
                    return id;
                });
            }

            @Override
            public Optional<byte[]> piece(String id, int nr) {
                return call(it -> it.piece(id, nr));
            }

            @Override
            public boolean step(String id, ImportLines lines) {
                return call(it -> it.step(id, lines));
            }

            @Override
            public void finish(String id) {
                call(it -> {
                    it.finish(id);
                    return id;
                });
            }

            @Override
            public void fail(String id, String why) {
                call(it -> {
                    it.fail(id, why);
                    return id;
                });
            }

            @Override
            public List<String> takeOver(Duration silence) {
                return call(it -> it.takeOver(silence));
            }

            @Override
            public Optional<ImportJob> find(String id) {
                return call(it -> it.find(id));
            }

            @Override
            public List<ImportBadLine> badLines(String id) {
                return call(it -> it.badLines(id));
            }
        };
    }
}
