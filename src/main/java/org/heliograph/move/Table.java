package org.heliograph.move;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table, alike in both databases.
 *
 * @param columns in the order of their names
 * @param parents the tables that its rows refer to
 */
record Table(String name, List<Column> columns, Set<String> parents) {
    private static final int ROWS_WITH_OCTETS = 8;
    private static final int ROWS = 1_000;

    String select() {
        return "SELECT " + names() + " FROM " + name;
    }

    String insert() {
        return "INSERT INTO " + name + " (" + names() + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** How many rows to fetch at once: one with octets may be megabytes. */
    int fetchSize() {
        return columns.stream().anyMatch(column -> column.kind() == ColumnKind.OCTETS) ? ROWS_WITH_OCTETS : ROWS;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
