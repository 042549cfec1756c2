package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.heliograph.platform.DatabaseSettings;
import org.heliograph.platform.DriverUrl;
import org.heliograph.platform.HeliographDataSource;
import org.heliograph.platform.Migrations;
import org.heliograph.testbed.MariaDb;
import org.heliograph.testbed.MySql;
import org.heliograph.testbed.Postgres;
import org.heliograph.testbed.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deploy/backup} and {@code deploy/restore}: what comes back is what was saved. */
class BackupPeerIT {
    private static final String CONTENT = "\0\u00FF what people wrote to one another";

    @TempDir
    private Path directory;

    @Test
    void bringsBackAPostgresqlThatWasInUse() throws Exception {
        Program.require("pg_dump", "postgresql-client");
        Postgres.create("saved");
        Postgres.create("restored");
        bringsBack(Postgres.url("saved"), Postgres.url("restored"), Postgres.USER);
    }

    @Test
    void bringsBackAMariaDbThatWasInUse() throws Exception {
        Program.require("mariadb-dump", "mariadb-client");
        assumeTrue(MariaDb.runs());
        MariaDb.create("saved");
        MariaDb.create("restored");
        bringsBack(MariaDb.url("saved"), MariaDb.url("restored"), MariaDb.USER);
    }

    @Test
    void bringsBackAMySqlThatWasInUse() throws Exception {
        Program.require("mysqldump", "mariadb-client");
        assumeTrue(MySql.runs());
        MySql.create("saved");
        MySql.create("restored");
        bringsBack(ofMySql(MySql.url("saved")), ofMySql(MySql.url("restored")), MySql.USER);
    }

    private static String ofMySql(String url) {
        return url.replace("jdbc:mariadb:", "jdbc:mysql:");
    }

    private void bringsBack(String old, String fresh, String user) throws Exception {
        var settings = settings(old, user);
        fill(old, user);

        try (var writer = new Writer(old, user)) {
            assertSuccess(backup("--config", settings.toString()));
            writer.check();
        }
        var saved = onlySaved();
        assertThat(restore(
                                saved,
                                "--config",
                                settings.toString(),
                                "--data",
                                directory.resolve("new").toString())
                        .output())
                .as("a database in use is not filled")
                .contains("already");
        assertSuccess(restore(
                saved,
                "--database",
                fresh,
                "--user",
                user,
                "--data",
                directory.resolve("new").toString(),
                "--settings",
                directory.resolve("new.properties").toString()));

        assertThat(withoutWriters(rows(fresh, user))).isEqualTo(withoutWriters(rows(old, user)));
        assertOneInstant(fresh, user);
        assertStartsOn(fresh, user);
        assertThat(directory.resolve("new.properties")).hasSameTextualContentAs(settings);
        assertFilesAreBack(directory.resolve("new"));
    }

    /** What the JDBC driver understands and the client programs do not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb:replication://one,two/name",
                "jdbc:mariadb://one,two/name",
                "jdbc:mariadb://one/",
                "jdbc:mysql://one:x/name",
                "jdbc:mariadb://one/na;me"
            })
    void refusesAnAddressThatItCannotRead(String url) throws Exception {
        Program.require("mariadb-dump", "mariadb-client");
        var refused = backup("--database", url);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.output()).contains("--database");
        assertThat(directory.resolve("saved")).doesNotExist();
    }

    @Test
    void keepsNothingOfADatabaseThatDoesNotAnswer() throws Exception {
        Program.require("mariadb-dump", "mariadb-client");
        var refused = backup("--database", "jdbc:mariadb://127.0.0.1:1/name");
        assertThat(refused.status()).as(refused.output()).isEqualTo(1);
        assertThat(refused.output()).contains("did not save");
        assertThat(directory.resolve("saved")).isEmptyDirectory();
    }

    @Test
    void bringsBackAnH2ThatWasStopped() throws Exception {
        var data = directory.resolve("data");
        var url = "jdbc:h2:file:" + data.resolve("db/heliograph");
        fill(url, "");
        try (var running = DriverManager.getConnection(url, "", "")) {
            assertThat(running.isValid(1)).isTrue();
            var refused = backup("--data", data.toString());
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.output()).contains("Stop it first");
            assertThat(directory.resolve("saved")).isEmptyDirectory();
        }
        assertSuccess(backup("--data", data.toString()));

        var back = directory.resolve("new");
        assertSuccess(restore(onlySaved(), "--data", back.toString()));

        var restored = "jdbc:h2:file:" + back.resolve("db/heliograph");
        assertThat(rows(restored, "")).isEqualTo(rows(url, ""));
        assertStartsOn(restored, "");
        assertFilesAreBack(back);
        assertThat(restore(onlySaved(), "--data", back.toString()).output()).contains("already");
    }

    @Test
    void refusesWhatIsDamaged() throws Exception {
        var data = directory.resolve("data");
        fill("jdbc:h2:file:" + data.resolve("db/heliograph"), "");
        assertSuccess(backup("--data", data.toString()));
        var saved = onlySaved();
        assertSuccess(restore(saved, "--check"));

        var dump = saved.resolve("database.zip");
        var octets = Files.readAllBytes(dump);
        octets[octets.length / 2] ^= 1;
        Files.write(dump, octets);

        var refused = restore(saved, "--data", directory.resolve("new").toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("is damaged");
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void isForTheOwnersEyesAloneAndKeepsTheNewest() throws Exception {
        var data = directory.resolve("data");
        fill("jdbc:h2:file:" + data.resolve("db/heliograph"), "");
        for (var old : List.of("heliograph-20200101T000000Z", "heliograph-20200102T000000Z", "something-else")) {
            Files.createDirectories(directory.resolve("saved").resolve(old));
        }
        assertSuccess(backup("--data", data.toString(), "--keep", "2"));

        assertThat(names(directory.resolve("saved")))
                .hasSize(3)
                .contains("something-else", "heliograph-20200102T000000Z")
                .doesNotContain("heliograph-20200101T000000Z");
        try (var all = Files.walk(newest())) {
            for (var file : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .endsWith("------");
            }
        }
    }

    @Test
    void explainsItself() throws Exception {
        for (var script : List.of("deploy/backup", "deploy/restore")) {
            assertThat(Program.ours(script).run(Map.of(), "--help").output()).contains("Exit status:");
            assertThat(Program.ours(script).run(Map.of(), "--what").status()).isEqualTo(2);
            assertThat(Program.ours(script).run(Map.of()).status()).isEqualTo(2);
        }
    }

    /** Somebody who goes on writing, two rows in each transaction, while the database is saved. */
    private static final class Writer implements AutoCloseable {
        private final AtomicBoolean stop = new AtomicBoolean();
        private final Thread thread;
        private volatile int written;
        private volatile Exception failure;

        Writer(String url, String user) {
            thread = new Thread(() -> write(url, user), "writer");
            thread.start();
        }

        private void write(String url, String user) {
            try (var connection = connect(url, user)) {
                connection.setAutoCommit(false);
                while (!stop.get()) {
                    written++;
                    try (var statement = connection.createStatement()) {
                        statement.execute(message("w" + written + "a"));
                        statement.execute(message("w" + written + "b"));
                    }
                    connection.commit();
                }
            } catch (SQLException e) {
                failure = e;
            }
        }

        void check() {
            assertThat(failure).isNull();
            assertThat(written).isPositive();
        }

        @Override
        public void close() throws InterruptedException {
            stop.set(true);
            thread.join();
        }
    }

    /** Neither half of a transaction alone. */
    private static void assertOneInstant(String url, String user) throws SQLException {
        try (var connection = connect(url, user);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM MM WHERE ID LIKE 'w%' GROUP BY substr(ID, 1, length(ID) - 1)"
                                + " HAVING COUNT(*) <> 2")) {
            assertThat(rows.next()).isFalse();
        }
    }

    private static SortedMap<String, List<String>> withoutWriters(SortedMap<String, List<String>> tables) {
        tables.computeIfPresent("mm", (name, rows) -> rows.stream()
                .filter(row -> !row.contains("id=w"))
                .toList());
        return tables;
    }

    private static void assertStartsOn(String url, String user) throws SQLException {
        new Migrations(dataSource(url, user)).run();
    }

    private void assertFilesAreBack(Path data) throws IOException {
        assertThat(data.resolve("admin-token")).hasContent("token");
        assertThat(data.resolve("charging/charge-records-000000000001.csv")).hasContent("recordId");
        assertThat(data.resolve("charging/.half")).doesNotExist();
    }

    /** A schema with something in each kind of column, and a data directory beside it. */
    private void fill(String url, String user) throws SQLException, IOException {
        new Migrations(dataSource(url, user)).run();
        try (var connection = connect(url, user)) {
            try (var statement = connection.createStatement()) {
                statement.execute(message("one"));
                statement.execute(message("two"));
            }
            try (var content = connection.prepareStatement(
                    "INSERT INTO MM_CONTENT (MM_ID, OCTETS, BODY_OFFSET) VALUES ('one', ?, 3)")) {
                content.setBytes(1, CONTENT.getBytes(StandardCharsets.ISO_8859_1));
                content.execute();
            }
        }
        var data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("admin-token"), "token");
        Files.writeString(
                Files.createDirectories(data.resolve("charging")).resolve("charge-records-000000000001.csv"),
                "recordId");
        Files.writeString(data.resolve("charging/.half"), "rec");
    }

    private static String message(String id) {
        return "INSERT INTO MM (ID, VERSION, MESSAGE_ID, SENDER, IDENTIFIED_BY, IDENTIFIED_FROM, MESSAGE_CLASS, PRIORITY,"
                + " DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, CONTENT_TYPE, MESSAGE_SIZE, ACCEPTED_AT, DELIVER_AT,"
                + " EXPIRES_AT) VALUES ('" + id + "', 1, '" + id + "@mmsc.test', '+15550001', 'x', 'x', 'personal',"
                + " 'NORMAL', FALSE, TRUE, FALSE, 'text/plain', 5, 1, 1, 9)";
    }

    private Path settings(String url, String user) throws IOException {
        return Files.writeString(
                directory.resolve("heliograph.properties"),
                "data = " + directory.resolve("data") + "\ndatabase.url = " + url
                        + "?socketTimeout=60000\ndatabase.user: " + user + " \n");
    }

    private Program.Ended backup(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("--to", directory.resolve("saved").toString()));
        all.addAll(List.of(arguments));
        return Program.ours("deploy/backup").run(java(), all.toArray(String[]::new));
    }

    private Program.Ended restore(Path saved, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("--from", saved.toString()));
        all.addAll(List.of(arguments));
        return Program.ours("deploy/restore").run(java(), all.toArray(String[]::new));
    }

    private static Map<String, String> java() {
        return new HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    private static void assertSuccess(Program.Ended ended) {
        assertThat(ended.status()).as(ended.output()).isZero();
    }

    private Path onlySaved() throws IOException {
        assertThat(names(directory.resolve("saved"))).hasSize(1);
        return newest();
    }

    private Path newest() throws IOException {
        return directory
                .resolve("saved")
                .resolve(names(directory.resolve("saved")).stream()
                        .filter(name -> name.startsWith("heliograph-2"))
                        .max(String::compareTo)
                        .orElseThrow());
    }

    private static List<String> names(Path in) throws IOException {
        try (var all = Files.list(in)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Connection connect(String url, String user) throws SQLException {
        return DriverUrl.of(url).connect(user, "");
    }

    private static HeliographDataSource dataSource(String url, String user) {
        return new HeliographDataSource(new DatabaseSettings(url, user, "", Optional.empty()));
    }

    /** Every table with its rows, sorted, octets in hexadecimal. */
    private static SortedMap<String, List<String>> rows(String url, String user) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        try (var connection = connect(url, user)) {
            try (var tables = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"
                    })) {
                while (tables.next()) {
                    var table = tables.getString("TABLE_NAME");
                    found.put(table.toLowerCase(java.util.Locale.ROOT), rowsOf(connection, table));
                }
            }
        }
        assertThat(found).containsKeys("mm", "mm_content", "mm_recipient", "charge_record", "subscriber");
        return found;
    }

    private static List<String> rowsOf(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        var quote = connection.getMetaData().getIdentifierQuoteString();
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("SELECT * FROM " + quote + table + quote)) {
            var columns = all.getMetaData();
            while (all.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.append(columns.getColumnName(i).toLowerCase(java.util.Locale.ROOT))
                            .append('=')
                            .append(all.getString(i))
                            .append(' ');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(String::compareTo);
        return rows;
    }
}
