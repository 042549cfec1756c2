package org.heliograph.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heliograph.handset.Tool;
import org.heliograph.platform.DatabaseSettings;
import org.heliograph.platform.DriverUrl;
import org.heliograph.platform.HeliographDataSource;
import org.heliograph.platform.Migrations;
import org.heliograph.testbed.MariaDb;
import org.heliograph.testbed.MySql;
import org.heliograph.testbed.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveDatabaseTest {
    private static final int ROWS = 150;

    @TempDir
    private Path directory;

    private String said = "";

    @ParameterizedTest
    @CsvSource({
        "H2, PostgreSQL",
        "H2, MariaDB",
        "H2, MySQL",
        "PostgreSQL, MariaDB",
        "PostgreSQL, H2",
        "MariaDB, PostgreSQL",
        "MySQL, MariaDB"
    })
    void movesEveryRowOfEveryTable(String from, String to) throws Exception {
        var old = filled(from, ROWS);
        var fresh = empty(to, "fresh");
        var before = rows(old);
        assertThat(before)
                .hasSizeGreaterThan(9)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).hasSizeGreaterThanOrEqualTo(ROWS));

        assertThat(move(old, fresh)).as(said).isZero();

        assertThat(rows(fresh).keySet()).isEqualTo(before.keySet());
        rows(fresh)
                .forEach((table, rows) ->
                        assertThat(rows.equals(before.get(table))).as(table).isTrue());
        assertThat(rows(old).equals(before)).as("the old one is as it was").isTrue();
        assertThat(said).contains("copied MM_CONTENT", "compared MM_CONTENT", "100 %", "Everything is in");
    }

    @Test
    void findsTheEmbeddedDatabaseInItsDataDirectory() throws Exception {
        Files.createDirectories(directory.resolve("db"));
        var old = settings(DatabaseSettings.h2Below(directory), "");
        fill(old, 3);
        var fresh = empty("PostgreSQL", "fresh");
        assertThat(execute("--from", directory.toString(), "--to", fresh.url(), "--to-user", fresh.user()))
                .as(said)
                .isZero();
        assertThat(rows(fresh)).isEqualTo(rows(old));
    }

    @Test
    void leavesNothingBehindWhenItIsKilledAndCanBeStartedAgain() throws Exception {
        var old = filled("H2", 3_000);
        var fresh = empty("PostgreSQL", "fresh");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MoveDatabase.class.getName(),
                        "--from",
                        old.url(),
                        "--to",
                        fresh.url(),
                        "--to-user",
                        fresh.user())
                .redirectErrorStream(true)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            assertThat(out.lines().anyMatch(line -> line.startsWith("copied CHARGE_RECORD")))
                    .isTrue();
        }
        process.destroyForcibly().waitFor();
        assertThat(rows(fresh))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).hasSize(table.equals("NUMBERING") ? 1 : 0));
        assertThat(move(old, fresh)).as(said).isZero();
        assertThat(rows(fresh).equals(rows(old))).isTrue();
    }

    @Test
    void keepsNothingThatHasNotArrivedAsItWas() throws Exception {
        var old = filled("H2", 3);
        var fresh = empty("PostgreSQL", "fresh");
        new Migrations(new HeliographDataSource(fresh)).run();
        try (var connection = connect(fresh);
                var statement = connection.createStatement()) {
            statement.execute("CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN NEW.BODY_OFFSET = NEW.BODY_OFFSET + 1; RETURN NEW; END'");
            statement.execute("CREATE TRIGGER spoil BEFORE INSERT ON MM_CONTENT FOR EACH ROW EXECUTE FUNCTION spoil()");
            connection.commit();
        }
        assertThat(move(old, fresh)).isEqualTo(1);
        assertThat(said).contains("Nothing has been moved", "MM_CONTENT has not arrived as it was");
        assertThat(rows(fresh).get("MM")).isEmpty();
    }

    @Test
    void refusesATargetThatHoldsSomething() throws Exception {
        var old = filled("H2", 3);
        var fresh = empty("PostgreSQL", "fresh");
        fill(fresh, 1);
        assertThat(move(old, fresh)).isEqualTo(2);
        assertThat(said).contains("is not empty", "Name a new database");
        assertThat(rows(fresh).get("MM")).hasSize(1);
    }

    @Test
    void refusesASourceInUse() throws Exception {
        var old = empty("PostgreSQL", "old");
        fill(old, 3);
        try (var inUse = connect(old)) {
            assertThat(move(old, empty("H2", "fresh"))).isEqualTo(2);
            assertThat(said).contains("is in use", "Stop Heliograph").doesNotContain("copied");
            assertThat(inUse.isValid(1)).isTrue();
        }
    }

    @Test
    void refusesASourceOfAnotherVersion() throws Exception {
        var old = empty("H2", "old");
        connect(old).close();
        assertThat(move(old, empty("PostgreSQL", "fresh"))).isEqualTo(2);
        assertThat(said).contains("is not a database of this version");
    }

    @Test
    void makesNoDatabaseOfAWrongPath() {
        assertThat(execute("--from", directory.toString(), "--to", "jdbc:h2:mem:nothing"))
                .isEqualTo(2);
        assertThat(said).contains("There is no db/heliograph.mv.db");
        assertThat(execute("--from", "jdbc:h2:file:" + directory.resolve("nothing"), "--to", "jdbc:h2:mem:nothing"))
                .isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    private int move(DatabaseSettings from, DatabaseSettings to) {
        return execute("--from", from.url(), "--from-user", from.user(), "--to", to.url(), "--to-user", to.user());
    }

    private int execute(String... arguments) {
        var out = new StringWriter();
        int exit = Tool.execute(
                Tool.of(new MoveDatabase()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out)), arguments);
        said = out.toString();
        return exit;
    }

    private DatabaseSettings filled(String product, int rows) throws SQLException {
        var settings = empty(product, "old");
        fill(settings, rows);
        return settings;
    }

    private static void fill(DatabaseSettings settings, int rows) throws SQLException {
        new Migrations(new HeliographDataSource(settings)).run();
        try (var connection = connect(settings)) {
            new Filling(connection, rows).run();
        }
    }

    private DatabaseSettings empty(String product, String name) throws SQLException {
        switch (product) {
            case "H2" -> {
                return settings("jdbc:h2:file:" + directory.resolve(name), "");
            }
            case "PostgreSQL" -> {
                Postgres.create(name);
                return settings(Postgres.url(name), Postgres.USER);
            }
            case "MariaDB" -> {
                assumeTrue(MariaDb.runs());
                MariaDb.create(name);
                return settings(MariaDb.url(name), MariaDb.USER);
            }
            default -> {
                assumeTrue(MySql.runs());
                MySql.create(name);
                return settings(MySql.url(name).replace("jdbc:mariadb:", "jdbc:mysql:"), MySql.USER);
            }
        }
    }

    private static DatabaseSettings settings(String url, String user) {
        return new DatabaseSettings(url, user, "", Optional.empty());
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        var connection = DriverUrl.of(settings.url()).connect(settings.user(), "");
        connection.setAutoCommit(false);
        return connection;
    }

    /** Every table's rows, in an order that no database has a say in; not read as the tool reads them. */
    private static Map<String, List<String>> rows(DatabaseSettings settings) throws SQLException, IOException {
        var all = new TreeMap<String, List<String>>();
        try (var connection = connect(settings)) {
            for (var table : Schema.of(connection).tables()) {
                var rows = new ArrayList<String>();
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery(table.select())) {
                    while (found.next()) {
                        var row = new StringBuilder();
                        for (var column : table.columns()) {
                            row.append(column.name()).append('=');
                            row.append(
                                    switch (column.kind()) {
                                        case OCTETS ->
                                            Optional.ofNullable(found.getBytes(column.name()))
                                                    .map(HexFormat.of()::formatHex)
                                                    .orElse("NULL");
                                        case TRUTH -> String.valueOf(found.getObject(column.name(), Boolean.class));
                                        default -> found.getString(column.name());
                                    });
                            row.append('\n');
                        }
                        rows.add(row.toString());
                    }
                }
                rows.sort(null);
                all.put(table.name(), rows);
            }
        }
        return all;
    }
}
