package org.heliograph.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;

/** The databases that the schema's migrations are written for, and where their SQL differs. */
enum Vendor {
    H2("H2", "BLOB", "--", ""),
    // pictures are compressed already
    POSTGRESQL("PostgreSQL", "BYTEA", "", "ALTER TABLE %s ALTER COLUMN OCTETS SET STORAGE EXTERNAL;"),
    MARIADB("MariaDB", "LONGBLOB", "--", ""),
    MYSQL("MySQL", "LONGBLOB", "--", "");

    private static final String COLLATION = "utf8mb4_bin";

    private final String productName;
    private final Map<String, String> placeholders;

    Vendor(String productName, String octets, String partly, String uncompressed) {
        this.productName = productName;
        this.placeholders = Map.of(
                "octets",
                octets,
                "partly",
                partly,
                "store-octets-uncompressed",
                uncompressed.formatted("MM_CONTENT"),
                "store-box-octets-uncompressed",
                uncompressed.formatted("MMBOX_CONTENT"));
    }

    /** What {@code ${name}} means in a migration. */
    Map<String, String> placeholders() {
        return placeholders;
    }

    static Vendor of(Connection connection) throws SQLException {
        var name = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(vendor -> vendor.productName.equals(name))
                .findFirst()
                .orElseThrow(() -> new SQLException("no migrations are written for the database " + name));
    }

    /**
     * What a database needs before its first table: in MariaDB and MySQL every character, and 'a' not the same as 'A'.
     *
     * @throws SQLException also when its transactions would look at an old state of what others have changed since, as
     *     those of MariaDB and MySQL do unless told not to: nothing here could be claimed then. Or when they would look at
     *     what is not committed: then H2 does not find rows that another one is just changing
     */
    void prepare(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            return; // which has no dirty reads, and tells whoever looks at an old state
        }
        // asked of the database itself: a server's pool answers for its connections as it likes
        var isolation = text(connection, isolation()).replace('-', ' ');
        if (!"READ COMMITTED".equals(isolation)) {
            throw new SQLException(
                    "the data source must give connections whose isolation is READ COMMITTED, not " + isolation);
        }
        if (this != H2 && !COLLATION.equals(text(connection, "SELECT @@collation_database"))) {
            try (var statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE " + COLLATION);
            }
        }
    }

    private String isolation() {
        return switch (this) {
            case H2 -> "SELECT ISOLATION_LEVEL FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = SESSION_ID()";
            case MARIADB -> "SELECT @@tx_isolation";
            default -> "SELECT @@transaction_isolation";
        };
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
