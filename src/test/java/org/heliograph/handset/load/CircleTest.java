package org.heliograph.handset.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.heliograph.handset.Tool;
import org.heliograph.handset.load.FakeCircle.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the whole circle against a server in this JVM that counts too: both must have counted the same. */
class CircleTest {
    @TempDir
    Path directory;

    private record Run(int exit, String out, String err, JsonNode figures) {
        int step(String name) {
            return figures.at("/wholeRun/steps/" + name).asInt();
        }

        int whole(String name) {
            return figures.at("/wholeRun/" + name).asInt();
        }
    }

    @Test
    void countsWhatTheServerCounts() throws IOException {
        int port = freePort();
        try (var mmsc = new FakeCircle(port, Faults.NONE)) {
            var run = circle(mmsc, port, "--messages", "200", "--clients", "3", "--phones", "4", "--in-flight", "20");
            assertThat(run.exit()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).contains("refused: none").contains("failed:  none");
            assertThat(run.step("posted")).isEqualTo(200).isEqualTo(mmsc.posted.get());
            assertThat(run.step("accepted")).isEqualTo(mmsc.accepted.get());
            assertThat(run.step("notified")).isEqualTo(mmsc.notified.get());
            assertThat(run.step("fetched")).isEqualTo(mmsc.fetched.get());
            assertThat(run.step("acknowledged")).isEqualTo(mmsc.acknowledged.get());
            assertThat(run.step("reported")).isEqualTo(mmsc.reported.get());
            assertThat(run.whole("fullCircle")).isEqualTo(200);
            assertThat(run.figures().at("/fullCircle").asInt()).isEqualTo(200);
            assertThat(run.whole("givenUp") + run.whole("underWay") + run.whole("strangers"))
                    .isZero();
            assertThat(mmsc.most.get()).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void eachRecipientFetchesAsItself() throws IOException {
        int port = freePort();
        try (var mmsc = new FakeCircle(port, Faults.NONE)) {
            circle(mmsc, port, "--messages", "60", "--clients", "3");
            assertThat(mmsc.fetchers)
                    .hasSize(3)
                    .containsEntry("+15550100000", "+15550201000")
                    .containsEntry("+15550100001", "+15550201001")
                    .containsEntry("+15550100002", "+15550201002");
        }
    }

    @Test
    void whatIsLostOnTheWayIsGivenUpAndNotCounted() throws IOException {
        int port = freePort();
        var faults = new Faults(n -> n % 10 == 1, n -> n % 10 == 2, n -> n % 10 == 3, n -> n % 10 == 4);
        try (var mmsc = new FakeCircle(port, faults)) {
            var run = circle(mmsc, port, "--messages", "100", "--clients", "1", "--patience", "2s");
            assertThat(run.exit()).as(run.err() + run.out()).isZero();
            assertThat(run.step("posted")).isEqualTo(100);
            assertThat(run.step("accepted")).isEqualTo(90);
            assertThat(run.step("notified")).as("known by what was fetched").isEqualTo(70);
            assertThat(run.step("fetched")).isEqualTo(70);
            assertThat(run.step("acknowledged")).isEqualTo(70);
            assertThat(run.step("reported")).isEqualTo(60);
            assertThat(run.whole("fullCircle")).isEqualTo(60);
            assertThat(run.whole("givenUp")).isEqualTo(30);
            assertThat(run.out())
                    .contains("refused: 10 Error-permanent-lack-of-prepaid (0xEB)")
                    .contains("failed:  10 UnexpectedAnswerException: GET: ERROR_PERMANENT_MESSAGE_NOT_FOUND");
        }
    }

    @Test
    void theFirstRefusalEndsARunThatIsToFailFast() throws IOException {
        int port = freePort();
        try (var mmsc = new FakeCircle(port, new Faults(n -> n == 5, n -> false, n -> false, n -> false))) {
            var run = circle(mmsc, port, "--messages", "1000000", "--clients", "1", "--fail-fast");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.step("posted")).isLessThan(1_000_000);
        }
    }

    @Test
    void anOpenLoopWaitsForNobody() throws IOException {
        int port = freePort();
        var nothingComesBack = new Faults(n -> false, n -> n > 1, n -> false, n -> false);
        try (var mmsc = new FakeCircle(port, nothingComesBack)) {
            var run = circle(mmsc, port, "--messages", "80", "--rate", "200", "--clients", "2", "--patience", "1s");
            assertThat(run.exit()).as(run.err() + run.out()).isZero();
            assertThat(run.step("accepted")).isEqualTo(80);
            assertThat(run.whole("givenUp")).isEqualTo(79);
        }
    }

    @Test
    void drawsThePlot() throws IOException {
        int port = freePort();
        var png = directory.resolve("circle.png");
        try (var mmsc = new FakeCircle(port, Faults.NONE)) {
            var run = circle(mmsc, port, "--rate", "20", "--seconds", "2", "--plot", png.toString());
            assertThat(run.exit()).as(run.err()).isZero();
        }
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1000);
    }

    @Test
    void nobodyThereIsOneAndSaysSo() throws IOException {
        var run = run(
                "circle",
                "--mmsc",
                "http://127.0.0.1:1/mms",
                "--listen",
                "127.0.0.1:" + freePort(),
                "--seconds",
                "1",
                "--warmup",
                "0s");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Not one message came full circle");
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (var taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var run =
                    run("circle", "--mmsc", "http://127.0.0.1:1/mms", "--listen", "127.0.0.1:" + taken.getLocalPort());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("Cannot listen");
        }
    }

    @Test
    void boundsAreKept() {
        for (var wrong : List.of(
                List.of("--phones", "0"),
                List.of("--phones", "257"),
                List.of("--in-flight", "100001"),
                List.of("--rate", "10001"),
                List.of("--patience", "11m"),
                List.of("--rate", "5", "--in-flight", "5"))) {
            var arguments = new ArrayList<>(List.of("circle", "--mmsc", "http://127.0.0.1/"));
            arguments.addAll(wrong);
            var run = run(arguments.toArray(String[]::new));
            assertThat(run.exit()).as(wrong.toString()).isEqualTo(2);
            assertThat(run.err()).contains(wrong.get(0)).contains("--help");
        }
    }

    private Run circle(FakeCircle mmsc, int port, String... more) throws IOException {
        var json = directory.resolve("circle.json");
        var arguments = new ArrayList<>(List.of(
                "circle", "--mmsc", mmsc.url(), "--listen", "127.0.0.1:" + port, "--size", "2k", "--warmup", "0s"));
        arguments.addAll(List.of("--json", json.toString()));
        arguments.addAll(List.of(more));
        var run = run(arguments.toArray(String[]::new));
        return new Run(run.exit(), run.out(), run.err(), new ObjectMapper().readTree(Files.readString(json)));
    }

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Tool.of(new Load())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString(), new ObjectMapper().createObjectNode());
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
