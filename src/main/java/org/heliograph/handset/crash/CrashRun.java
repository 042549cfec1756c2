package org.heliograph.handset.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.heliograph.handset.crash.CrashPlan.Disturbance;
import org.heliograph.handset.phones.PushSmsc;
import org.heliograph.handset.phones.PushSocket;

/** A crash run: traffic, what disturbs it, quiet, and then the books. */
final class CrashRun {
    private static final Duration RESUBMISSION = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 50;
    private static final int MOST_LOOKS = 1_000;

    private final CrashPlan plan;
    private final PrintWriter out;
    private final Ledger ledger = new Ledger();
    private final List<RelayServer> nodes;
    private final Phones phones;
    private final Random random;
    private final List<AutoCloseable> pushes = new ArrayList<>();
    private final long start = System.nanoTime();

    CrashRun(CrashPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
        nodes = IntStream.range(0, plan.ports().size())
                .mapToObj(node -> new RelayServer(plan, node))
                .toList();
        phones = new Phones(mmscs(), ledger);
        random = new Random(plan.seed());
    }

    List<Finding> go() throws IOException, InterruptedException, SQLException {
        say(
                "%d nodes, %d kills, %d messages a second, database %s, seed %d",
                nodes.size(), plan.kills(), plan.rate(), plan.database(), plan.seed());
        listen();
        for (var node : nodes) node.start();
        say("ready");
        phones.start();
        var senders = new Senders(mmscs(), plan, ledger);
        senders.start();
        disturb();
        if (plan.rolls()) roll();
        Thread.sleep(plan.upAtMost().toMillis());
        senders.end(RESUBMISSION);
        say("no more messages; there are %d s to finish", plan.afterwards().toSeconds());
        Thread.sleep(plan.afterwards().toMillis());
        for (var node : nodes) node.stop();
        fallSilent();
        var books = Books.read(plan.database(), plan.mark());
        ledger.events().forEach((what, count) -> say("%6d times %s", count.get(), what));
        return new Audit(ledger, books).findings();
    }

    private void disturb() throws IOException, InterruptedException {
        var events = new ArrayList<Event>();
        for (int i = 0; i < plan.kills(); i++) events.add(this::kill);
        for (var disturbance : plan.disturbances())
            for (int i = 0; i < plan.times(); i++)
                events.add(disturbance == Disturbance.SMSC ? this::loseThePhones : this::restartDatabase);
        Collections.shuffle(events, random);
        for (var event : events) {
            awaitTraffic();
            Thread.sleep(random.nextInt((int) Math.max(1, plan.upAtMost().toMillis())));
            event.run();
        }
    }

    /** A server that has just been started is of no interest before it has work again. */
    private void awaitTraffic() throws InterruptedException {
        long before = ledger.accepted();
        for (int i = 0; i < MOST_LOOKS && ledger.accepted() == before; i++) Thread.sleep(LOOK_MILLIS);
    }

    private interface Event {
        void run() throws IOException, InterruptedException;
    }

    private void kill() throws IOException, InterruptedException {
        long pid = nodes.get(0).kill();
        say("killed %d with %d messages accepted", pid, ledger.accepted());
        nodes.get(0).start();
        say("ready again");
    }

    private void roll() throws IOException, InterruptedException {
        for (var node : nodes) {
            awaitTraffic();
            say("replacing %s with %d messages accepted", node.mmsc(), ledger.accepted());
            node.replace(plan.nextWar());
            say("ready again");
        }
    }

    private List<URI> mmscs() {
        return nodes.stream().map(RelayServer::mmsc).toList();
    }

    private void loseThePhones() throws IOException, InterruptedException {
        fallSilent();
        say("the phones are away for %d s", plan.awayFor().toSeconds());
        Thread.sleep(plan.awayFor().toMillis());
        listen();
        say("the phones are back");
    }

    private void restartDatabase() throws IOException, InterruptedException {
        say("the database is restarted");
        var process = new ProcessBuilder("sh", "-c", plan.databaseRestart().orElseThrow())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        plan.data().resolve("database-restart.log").toFile()))
                .start();
        int status = process.waitFor();
        say("the database has been restarted, status %d", status);
    }

    private void listen() throws IOException {
        if (plan.bearer() == CrashPlan.Bearer.SMPP) {
            pushes.add(PushSmsc.open(plan.pushPort(), number -> phones.group(Part.group(number)), plan.throttled()));
            return;
        }
        for (int group = 0; group < Part.GROUPS; group++)
            pushes.add(
                    PushSocket.open(new InetSocketAddress("127.0.0.1", plan.pushPort() + group), phones.group(group)));
    }

    private void fallSilent() throws IOException {
        try {
            for (var listener : pushes) listener.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
        pushes.clear();
    }

    private void say(String what, Object... values) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, String.format(Locale.ROOT, what, values));
        out.flush();
    }
}
