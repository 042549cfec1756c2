package org.heliograph.handset.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.handset.TransactionIds;
import org.heliograph.handset.WrongUseException;
import org.heliograph.handset.crash.CrashPlan.Bearer;
import org.heliograph.handset.crash.CrashPlan.Database;
import org.heliograph.handset.crash.CrashPlan.Disturbance;
import picocli.CommandLine.Option;

/** The options of a crash run, and their bounds. */
final class CrashOptions {
    private static final int MOST_KILLS = 200;
    private static final int MOST_NODES = 4;
    private static final int MOST_A_SECOND = 500;
    private static final int MOST_OCTETS = 1_000_000;
    private static final int MOST_TIMES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MARK = 6;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where Heliograph was built, with an unpacked WildFly (default: this script's).")
    private Path home = Path.of("").toAbsolutePath();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The server's data directory, new for each run (default: HOME/target/crash-run).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "JDBC URL of a PostgreSQL database (default: an H2 file in the data directory).")
    private Optional<String> databaseUrl = Optional.empty();

    @Option(names = "--database-user", paramLabel = "NAME", description = "Its user.")
    private String databaseUser = "";

    @Option(names = "--database-password", paramLabel = "SECRET", description = "That user's password.")
    private String databasePassword = "";

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "Servers on that database, of which phones ask any (default: 1, at most 4).")
    private int nodes = 1;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "HTTP port of the first server, the others have the next ones (default: some that are free).")
    private int port;

    @Option(
            names = "--bearer",
            paramLabel = "WHICH",
            description = "How the server notifies: udp (default), or smpp through an SMSC of this program's.")
    private Bearer bearer = Bearer.UDP;

    @Option(
            names = "--throttle",
            paramLabel = "PERCENT",
            description = "Of what is submitted to that SMSC so much is answered with ESME_RTHROTTLED (default: 0).")
    private int throttle;

    @Option(
            names = "--push-port",
            paramLabel = "PORT",
            description =
                    "UDP port of the phones, the next one is theirs too; or TCP port of the SMSC (default: 29600).")
    private int pushPort = 29_600;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "How often the server, of several the first, is killed (default: 20, at most 200).")
    private int kills = 20;

    @Option(
            names = "--up",
            paramLabel = "TIME",
            description = "It is killed at a random moment, this long after it accepts messages at most (default: 8s).")
    private Duration up = Duration.ofSeconds(8);

    @Option(
            names = "--roll",
            description =
                    "After the kills each node in turn is drained, stopped and started anew, under the same load.")
    private boolean roll;

    @Option(
            names = "--next-war",
            paramLabel = "FILE",
            description =
                    "With --roll: what they are started with then, such as a newer Heliograph (default: the same).")
    private Optional<Path> nextWar = Optional.empty();

    @Option(
            names = "--disturb",
            paramLabel = "WHAT",
            description = "What happens besides, may be repeated: smsc (it is gone for a while, or with udp the phones"
                    + " are), database"
                    + " (--database-restart is executed).")
    private List<Disturbance> disturb = List.of();

    @Option(names = "--times", paramLabel = "N", description = "How often each of these (default: 2, at most 20).")
    private int times = 2;

    @Option(
            names = "--away",
            paramLabel = "TIME",
            description = "How long the phones are away then (default: 20s, at most 10m).")
    private Duration away = Duration.ofSeconds(20);

    @Option(
            names = "--database-restart",
            paramLabel = "CMD",
            description = "Restarts the database; for sh -c. The server is not told.")
    private Optional<String> databaseRestart = Optional.empty();

    @Option(names = "--rate", paramLabel = "N", description = "Messages a second at most (default: 40, at most 500).")
    private int rate = 40;

    @Option(names = "--size", paramLabel = "OCTETS", description = "Octets of a message, about (default: 8000).")
    private int size = 8_000;

    @Option(
            names = "--afterwards",
            paramLabel = "TIME",
            description = "How long the server then has to finish; at least 90s (default: 100s, at most 10m).")
    private Duration afterwards = Duration.ofSeconds(100);

    @Option(names = "--seed", paramLabel = "N", description = "Of the random moments (default: a new one).")
    private long seed = new SecureRandom().nextInt(1_000_000);

    CrashPlan plan() throws IOException {
        within("--kills", kills, 0, MOST_KILLS);
        within("--rate", rate, 1, MOST_A_SECOND);
        within("--size", size, 1_000, MOST_OCTETS);
        within("--times", times, 0, MOST_TIMES);
        within("--throttle", throttle, 0, 95);
        if (throttle > 0 && bearer != Bearer.SMPP) throw new WrongUseException("--throttle needs --bearer smpp.");
        within("--push-port", pushPort, 1, 0xFFFE);
        within("--nodes", nodes, 1, MOST_NODES);
        within("--port", port, 0, 0xFFFF - MOST_NODES);
        if (nodes > 1 && databaseUrl.isEmpty())
            throw new WrongUseException("--nodes needs --database-url: the file of one server cannot be shared.");
        if (nextWar.isPresent() && !roll) throw new WrongUseException("--next-war needs --roll.");
        for (var time : List.of(up, away, afterwards))
            if (time.compareTo(LONGEST) > 0) throw new WrongUseException("No time is longer than 10m.");
        if (afterwards.toSeconds() < 90)
            throw new WrongUseException("--afterwards is at least 90s: what nobody fetches has to expire.");
        if (disturb.contains(Disturbance.DATABASE) && databaseRestart.isEmpty())
            throw new WrongUseException("--disturb database needs --database-restart CMD.");
        var directory = data.orElseGet(() -> home.resolve("target").resolve("crash-run"))
                .toAbsolutePath();
        requireBuilt();
        requireNew(directory);
        return new CrashPlan(
                home.toAbsolutePath(),
                directory,
                database(directory),
                ports(),
                bearer,
                throttle,
                pushPort,
                kills,
                up,
                roll,
                nextWar,
                disturb,
                times,
                away,
                databaseRestart,
                rate,
                size,
                Duration.ofSeconds(60),
                afterwards,
                seed,
                "Crash " + TransactionIds.next().text().substring(0, MARK));
    }

    private Database database(Path directory) {
        // as the server itself would have it, but open to one reader after the server
        var own = "jdbc:h2:file:" + directory.resolve("db").resolve("heliograph")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new Database(databaseUrl.orElse(own), databaseUser, databasePassword);
    }

    private void requireBuilt() {
        var target = home.resolve("target");
        if (!Files.isRegularFile(target.resolve("heliograph.war")) || !Files.isDirectory(target.resolve("server")))
            throw new WrongUseException("There is no built Heliograph with its WildFly in " + target
                    + ". Say there: ./mvnw -DskipTests package dependency:unpack@wildfly");
    }

    /** What an earlier run has left could be taken for this one's. */
    private static void requireNew(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return;
        try (var files = Files.list(directory)) {
            if (files.findAny().isPresent())
                throw new WrongUseException(directory + " is not empty. Remove it, or choose another one with --data.");
        }
    }

    private List<Integer> ports() throws IOException {
        var ports = new ArrayList<Integer>();
        for (int node = 0; node < nodes; node++) ports.add(port == 0 ? freePort() : port + node);
        return ports;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most)
            throw new WrongUseException(option + " is from " + least + " to " + most + ", not " + value + ".");
    }
}
