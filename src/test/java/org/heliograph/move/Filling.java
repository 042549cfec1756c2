package org.heliograph.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Rows for every table there is, also for those that come later: row i of a table refers to row i of others, and what may
 * be NULL is so in every third row.
 */
final class Filling {
    private static final String CHARACTERS = "aZ09 '\"\\%_\u00e4\u00df\u0416\u4e2d\u20ac";
    private static final int BIG = 1_500_000;
    private static final int SMALL = 2_000;

    private final Connection connection;
    private final int rows;
    private final Random random = new Random(20261122);

    Filling(Connection connection, int rows) {
        this.connection = connection;
        this.rows = rows;
    }

    void run() throws SQLException {
        for (var table : Schema.of(connection).tables()) {
            fill(table);
        }
        connection.commit();
    }

    private void fill(Table table) throws SQLException {
        var keys = keys(table.name());
        var metaData = connection.getMetaData();
        var columns = new HashMap<String, int[]>();
        try (var found =
                metaData.getColumns(connection.getCatalog(), connection.getSchema(), stored(table.name()), "%")) {
            while (found.next()) {
                columns.put(found.getString("COLUMN_NAME").toUpperCase(), new int[] {
                    found.getInt("DATA_TYPE"), found.getInt("COLUMN_SIZE"), found.getInt("NULLABLE"),
                });
            }
        }
        try (var insert = connection.prepareStatement(table.insert())) {
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < table.columns().size(); i++) {
                    var column = table.columns().get(i);
                    var of = columns.get(column.name());
                    var key = keys.contains(column.name());
                    if (!key && of[2] == java.sql.DatabaseMetaData.columnNullable && row % 3 == 0) {
                        insert.setNull(i + 1, of[0] == Types.BLOB ? Types.VARBINARY : of[0]);
                    } else {
                        switch (column.kind()) {
                            case TRUTH -> insert.setBoolean(i + 1, random.nextBoolean());
                            case NUMBER -> insert.setLong(i + 1, number(key, row, of[0]));
                            case TEXT -> insert.setString(i + 1, key ? "key" + row : text(row, of[1]));
                            case OCTETS -> insert.setBytes(i + 1, octets(row));
                        }
                    }
                }
                insert.executeUpdate();
            }
        }
    }

    /** Columns that say which row it is, or to which row of another table it belongs. */
    private Set<String> keys(String table) throws SQLException {
        var keys = new HashSet<String>();
        var metaData = connection.getMetaData();
        try (var found = metaData.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
            collect(found, "COLUMN_NAME", keys);
        }
        try (var found = metaData.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
            collect(found, "FKCOLUMN_NAME", keys);
        }
        return keys;
    }

    private static void collect(ResultSet found, String label, Set<String> into) throws SQLException {
        while (found.next()) {
            into.add(found.getString(label).toUpperCase());
        }
    }

    private String stored(String name) throws SQLException {
        return connection.getMetaData().storesLowerCaseIdentifiers()
                        && Map.of("PostgreSQL", true)
                                .containsKey(connection.getMetaData().getDatabaseProductName())
                ? name.toLowerCase()
                : name;
    }

    private long number(boolean key, int row, int type) {
        if (key) {
            return row + 1L;
        }
        return type == Types.BIGINT ? random.nextLong() & Long.MAX_VALUE : random.nextInt();
    }

    /** Different in each row, as what must be unique; as long as the column takes, in every tenth. */
    private String text(int row, int most) {
        var text = new StringBuilder().append(row).append("#");
        int length = row % 10 == 1 ? most : Math.min(most, row % 40);
        while (text.length() < length) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.substring(0, Math.min(text.length(), most));
    }

    private byte[] octets(int row) {
        var octets = new byte[row == 0 ? 0 : row == 1 ? BIG : random.nextInt(SMALL)];
        random.nextBytes(octets);
        return octets;
    }
}
