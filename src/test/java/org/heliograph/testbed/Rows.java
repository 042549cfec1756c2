package org.heliograph.testbed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looking at and clearing away the rows of a database, whichever it is. */
public final class Rows {
    private static final String MIGRATIONS = "flyway_schema_history";

    private Rows() {}

    /** The number that a query gives. */
    public static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Removes every row of every table but the record of migrations. */
    public static void removeAll(Connection connection) throws SQLException {
        var names = tables(connection);
        if (names.isEmpty()) {
            return;
        }
        var product = connection.getMetaData().getDatabaseProductName();
        try (var statement = connection.createStatement()) {
            if (product.equals("H2")) {
                statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
                for (var name : names) {
                    statement.execute("TRUNCATE TABLE " + name);
                }
                statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
            } else {
                statement.execute("TRUNCATE " + String.join(", ", names));
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var result = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (result.next()) {
                if (!result.getString("TABLE_NAME").equalsIgnoreCase(MIGRATIONS)) {
                    names.add('"' + result.getString("TABLE_NAME") + '"');
                }
            }
        }
        return names;
    }
}
