package org.heliograph.handset.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.h2.jdbcx.JdbcDataSource;
import org.heliograph.handset.FakeMmsc;
import org.heliograph.handset.FakeMmsc.Reply;
import org.heliograph.handset.FakeMmsc.Request;
import org.heliograph.handset.Tool;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.platform.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small load run against a server in this JVM, and against a database in memory. */
class LoadTest {
    private static final LoadPlan TWO_RECIPIENTS = new LoadPlan(
            URI.create("http://127.0.0.1/mms"),
            1,
            5_000,
            Duration.ofSeconds(1),
            Optional.empty(),
            Duration.ZERO,
            1,
            2,
            new SenderHeader("X-MSISDN", "+15550100000"));

    @TempDir
    Path directory;

    private record Run(int exit, String out, String err) {}

    @Test
    void sendsAsManyAsAskedAllOfThemDifferent() throws IOException {
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            var run =
                    load("--mmsc", mmsc.url(), "--messages", "60", "--clients", "3", "--warmup", "0s", "--size", "3k");
            assertThat(run.exit()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).contains("MMSC").contains("refused: none").contains("failed:  none");
            var requests = mmsc.requests();
            assertThat(requests).hasSize(60);
            assertThat(requests).extracting(it -> it.message().transactionId()).doesNotHaveDuplicates();
            assertThat(requests).extracting(it -> it.message().subject()).doesNotHaveDuplicates();
            assertThat(requests)
                    .extracting(it -> it.header("X-msisdn"))
                    .containsOnly("+15550100000", "+15550100001", "+15550100002");
            assertThat(requests).allSatisfy(it -> assertThat(Integer.parseInt(it.header("Content-length")))
                    .isBetween(2_500, 3_500));
        }
    }

    @Test
    void countsRefusalsByTheirStatus() throws IOException {
        try (var mmsc = new FakeMmsc(LoadTest::refuseTheSecondClient)) {
            var run =
                    load("--mmsc", mmsc.url(), "--messages", "40", "--clients", "2", "--warmup", "0s", "--size", "1k");
            assertThat(run.exit()).isZero();
            var refused = mmsc.requests().stream()
                    .filter(it -> it.header("X-msisdn").endsWith("1"))
                    .count();
            assertThat(run.out()).contains("refused: " + refused + " Error-permanent-lack-of-prepaid (0xEB)");
        }
    }

    private static Reply refuseTheSecondClient(Request request) {
        return request.header("X-msisdn").endsWith("1")
                ? Reply.refused(request, ResponseStatus.ERROR_PERMANENT_LACK_OF_PREPAID, "No credit")
                : Reply.ok(request);
    }

    @Test
    void writesFiguresAndPlots() throws IOException {
        var json = directory.resolve("load.json");
        var png = directory.resolve("load.png");
        var svg = directory.resolve("load.svg");
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            for (var plot : List.of(png, svg)) {
                var run = load(
                        "--mmsc",
                        mmsc.url(),
                        "--messages",
                        "30",
                        "--clients",
                        "2",
                        "--warmup",
                        "0s",
                        "--json",
                        json.toString(),
                        "--plot",
                        plot.toString());
                assertThat(run.exit()).as(run.err()).isZero();
            }
        }
        var figures = new ObjectMapper().readTree(Files.readString(json));
        assertThat(figures.at("/http/accepted").asInt()).isEqualTo(30);
        assertThat(figures.at("/shareOfCeiling").isNull()).isTrue();
        assertThat(figures.at("/rounds/0/target").asText()).isEqualTo("http");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1000);
        assertThat(Files.readString(svg)).contains("<svg").endsWith("</svg>\n");
    }

    @Test
    void measuresTheCeilingInTheSameRunAndLeavesNoRow() throws IOException, SQLException {
        var url = "jdbc:h2:mem:ceiling;DB_CLOSE_DELAY=-1";
        try (var database = DriverManager.getConnection(url, "sa", "");
                var mmsc = new FakeMmsc(Reply::ok)) {
            migrate(url);
            var run = load(
                    "--mmsc",
                    mmsc.url(),
                    "--messages",
                    "20",
                    "--clients",
                    "2",
                    "--recipients",
                    "3",
                    "--warmup",
                    "0s",
                    "--ceiling-jdbc",
                    url,
                    "--user",
                    "sa");
            assertThat(run.exit()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).contains("share of the ceiling: ").doesNotContain("failed in the database");
            assertThat(mmsc.requests()).hasSize(40);
            for (var table : List.of("MM", "MM_RECIPIENT", "MM_CONTENT", "CHARGE_RECORD")) {
                try (var statement = database.createStatement();
                        var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void ceilingWritesTheRowsOfAMessageWithItsVeryOctets() throws Exception {
        var url = "jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1";
        try (var database = DriverManager.getConnection(url, "sa", "")) {
            migrate(url);
            var message = new Messages(TWO_RECIPIENTS).next(0);
            var ceiling = Ceiling.open(url, "sa", "", message);
            try (ceiling;
                    var station = ceiling.connect(0)) {
                assertThat(station.send(message).accepted()).isTrue();
                try (var statement = database.createStatement();
                        var row = statement.executeQuery(
                                "SELECT OCTETS, BODY_OFFSET, MM.ID FROM MM JOIN MM_CONTENT C ON C.MM_ID = MM.ID"
                                        + " JOIN CHARGE_RECORD R ON R.MM_ID = MM.ID"
                                        + " JOIN MM_RECIPIENT T ON T.MM_ID = MM.ID")) {
                    assertThat(row.next()).isTrue();
                    var octets = row.getBytes(1);
                    assertThat(octets).hasSize(message.size()).startsWith(0x8C, 0x80);
                    assertThat(octets.length - row.getInt(2))
                            .isEqualTo(message.request().content().raw().size());
                    assertThat(row.getString(3)).startsWith(ceiling.marker());
                    assertThat(row.next()).as("the second recipient").isTrue();
                    assertThat(row.next()).isFalse();
                }
            }
        }
    }

    @Test
    void anotherDatabaseIsToldBeforeTheRun() throws IOException {
        try (var mmsc = new FakeMmsc(Reply::ok)) {
            var run = load("--mmsc", mmsc.url(), "--messages", "5", "--ceiling-jdbc", "jdbc:h2:mem:empty");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("database cannot be used");
            assertThat(mmsc.requests()).isEmpty();
        }
    }

    @Test
    void nobodyThereIsOneAndSaysSo() {
        var run = load("--mmsc", "http://127.0.0.1:1/mms", "--seconds", "1", "--clients", "2", "--warmup", "0s");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Not one message got an answer").contains("handset send");
    }

    @Test
    void boundsAreKept() {
        refused("--mmsc");
        refused("--clients", "--mmsc", "http://127.0.0.1/", "--clients", "257");
        refused("--clients", "--mmsc", "http://127.0.0.1/", "--clients", "0");
        refused("--seconds", "--mmsc", "http://127.0.0.1/", "--seconds", "601");
        refused("--messages", "--mmsc", "http://127.0.0.1/", "--messages", "1000001");
        refused("either", "--mmsc", "http://127.0.0.1/", "--messages", "10", "--seconds", "1");
        refused("--size", "--mmsc", "http://127.0.0.1/", "--size", "11M");
        refused("--size", "--mmsc", "http://127.0.0.1/", "--size", "99999999M");
        refused("--size", "--mmsc", "http://127.0.0.1/", "--size", "10");
        refused("--warmup", "--mmsc", "http://127.0.0.1/", "--warmup", "2m");
        refused("--rounds", "--mmsc", "http://127.0.0.1/", "--rounds", "6");
        refused("--recipients", "--mmsc", "http://127.0.0.1/", "--recipients", "101");
        refused("--header", "--mmsc", "http://127.0.0.1/", "--header", "Host");
        refused("--sender", "--mmsc", "http://127.0.0.1/", "--sender", "me");
        refused("--plot", "--mmsc", "http://127.0.0.1/", "--plot", "load.pdf");
        refused("plain http", "--mmsc", "https://127.0.0.1/");
    }

    @Test
    void otherComputersAreLeftAlone() {
        refused("--allow-remote", "--mmsc", "http://192.0.2.1/mms");
        refused("--allow-remote", "--mmsc", "http://127.0.0.1/", "--ceiling-jdbc", "jdbc:postgresql://192.0.2.1/x");
        refused(
                "--allow-remote",
                "--mmsc",
                "http://127.0.0.1/",
                "--ceiling-jdbc",
                "jdbc:postgresql://127.0.0.1:5432,192.0.2.1:5432/x");
    }

    private static void refused(String word, String... arguments) {
        var run = load(arguments);
        assertThat(run.exit()).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(run.err()).contains(word).contains("--help");
    }

    private static Run load(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Tool.of(new Load())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private static void migrate(String url) throws SQLException {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        new Migrations(source).run();
    }
}
