package org.heliograph.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;

/** The databases that the schema's migrations are written for, and where their SQL differs. */
enum Vendor {
    H2(
            "H2",
            Map.of(
                    "octets", "BLOB",
                    "store-octets-uncompressed", "",
                    "store-box-octets-uncompressed", "",
                    "partly", "--")),
    POSTGRESQL(
            "PostgreSQL",
            Map.of(
                    "octets", "BYTEA",
                    // pictures are compressed already
                    "store-octets-uncompressed", "ALTER TABLE MM_CONTENT ALTER COLUMN OCTETS SET STORAGE EXTERNAL;",
                    "store-box-octets-uncompressed",
                            "ALTER TABLE MMBOX_CONTENT ALTER COLUMN OCTETS SET STORAGE EXTERNAL;",
                    "partly", ""));

    private final String productName;
    private final Map<String, String> placeholders;

    Vendor(String productName, Map<String, String> placeholders) {
        this.productName = productName;
        this.placeholders = placeholders;
    }

    /** What {@code ${name}} means in a migration. */
    Map<String, String> placeholders() {
        return placeholders;
    }

    static Vendor of(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var name = connection.getMetaData().getDatabaseProductName();
            return Arrays.stream(values())
                    .filter(vendor -> vendor.productName.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new SQLException("no migrations are written for the database " + name));
        }
    }
}
