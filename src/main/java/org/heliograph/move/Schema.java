package org.heliograph.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of a database, those first that others refer to; not among them the record of migrations. */
record Schema(List<Table> tables) {
    private static final String MIGRATIONS = "FLYWAY_SCHEMA_HISTORY";

    static Schema of(Connection connection) throws SQLException {
        var waiting = new ArrayList<Table>();
        var metaData = connection.getMetaData();
        try (var found = metaData.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                var stored = found.getString("TABLE_NAME");
                if (!upper(stored).equals(MIGRATIONS)) {
                    waiting.add(new Table(upper(stored), columns(connection, stored), parents(connection, stored)));
                }
            }
        }
        waiting.sort(Comparator.comparing(Table::name));
        return new Schema(parentsFirst(waiting));
    }

    private static List<Table> parentsFirst(List<Table> waiting) throws SQLException {
        var sorted = new ArrayList<Table>();
        var there = new HashSet<String>();
        while (sorted.size() < waiting.size()) {
            var next = waiting.stream()
                    .filter(table -> !there.contains(table.name()) && there.containsAll(table.parents()))
                    .findFirst()
                    .orElseThrow(() -> new SQLException("tables refer to each other in a circle"));
            sorted.add(next);
            there.add(next.name());
        }
        return sorted;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var found =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.add(
                        new Column(upper(found.getString("COLUMN_NAME")), ColumnKind.of(found.getInt("DATA_TYPE"))));
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        return columns;
    }

    private static Set<String> parents(Connection connection, String table) throws SQLException {
        var parents = new HashSet<String>();
        try (var found =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (found.next()) {
                parents.add(upper(found.getString("PKTABLE_NAME")));
            }
        }
        parents.remove(upper(table));
        return parents;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
