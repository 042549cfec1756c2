package org.heliograph.relay;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.heliograph.testbed.TestDatabase;

/** How a database is going to find the rows of a statement. */
abstract class QueryPlans {
    private final TestDatabase database;

    private QueryPlans(TestDatabase database) {
        this.database = database;
    }

    /** H2 has none that would be worth reading. */
    static Optional<QueryPlans> of(TestDatabase database) {
        return switch (database.toString()) {
            case "PostgreSQL" -> Optional.of(new OfPostgres(database));
            case "MariaDB" -> Optional.of(new OfMariaDb(database, "max_recursive_iterations"));
            case "MySQL" -> Optional.of(new OfMariaDb(database, "cte_max_recursion_depth"));
            default -> Optional.empty();
        };
    }

    /** Lets the connection of a statement make many rows, in standard SQL. */
    abstract void prepare(Statement statement) throws SQLException;

    /** Brings the figures up to date that plans are made from. */
    abstract void analyze(Statement statement) throws SQLException;

    /** Those lines of the plan by which a table is read from its beginning to its end. */
    abstract List<String> wholeTables(Statement explain, String sql) throws SQLException;

    List<String> wholeTables(String sql) throws SQLException {
        try (var connection = database.connection();
                var explain = connection.createStatement()) {
            return wholeTables(explain, sql);
        }
    }

    /** As for any values. */
    private static final class OfPostgres extends QueryPlans {
        OfPostgres(TestDatabase database) {
            super(database);
        }

        @Override
        void prepare(Statement statement) {
            // it is the standard
        }

        @Override
        void analyze(Statement statement) throws SQLException {
            statement.execute("ANALYZE");
        }

        @Override
        List<String> wholeTables(Statement explain, String sql) throws SQLException {
            List<String> lines = new ArrayList<>();
            explain.execute("SET plan_cache_mode = force_generic_plan");
            explain.execute("PREPARE looked AS " + numbered(sql));
            String values = String.join(", ", Collections.nCopies(marks(sql), "NULL"));
            try (var rows =
                    explain.executeQuery("EXPLAIN EXECUTE looked" + (values.isEmpty() ? "" : "(" + values + ")"))) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines.stream().filter(line -> line.contains("Seq Scan")).toList();
        }

        private static String numbered(String statement) {
            StringBuilder numbered = new StringBuilder();
            int mark = 0;
            for (char c : statement.toCharArray()) {
                numbered.append(c == '?' ? "$" + ++mark : String.valueOf(c));
            }
            return numbered.toString();
        }

        private static int marks(String statement) {
            return (int) statement.chars().filter(c -> c == '?').count();
        }
    }

    /** MariaDB and MySQL plan for values: one here that no row has. */
    private static final class OfMariaDb extends QueryPlans {
        private static final String VALUE = "'7'";
        private static final List<String> TABLES = List.of(
                "MM",
                "MM_RECIPIENT",
                "REPORT",
                "MM_CONTENT",
                "SUBSCRIBER",
                "CHARGE_RECORD",
                "CHARGE_EXPORT",
                "TRACE_EVENT",
                "REFUSED_REQUEST");

        private final String recursion;

        OfMariaDb(TestDatabase database, String recursion) {
            super(database);
            this.recursion = recursion;
        }

        @Override
        void prepare(Statement statement) throws SQLException {
            statement.execute("SET SESSION sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')");
            statement.execute("SET SESSION " + recursion + " = 1000000");
        }

        @Override
        void analyze(Statement statement) throws SQLException {
            for (String table : TABLES) {
                statement.execute("ANALYZE TABLE " + table);
            }
        }

        @Override
        List<String> wholeTables(Statement explain, String sql) throws SQLException {
            List<String> lines = new ArrayList<>();
            try (var rows = explain.executeQuery(
                    "EXPLAIN " + sql.replace("LIMIT ?, ?", "LIMIT 0, 7").replace("?", VALUE))) {
                while (rows.next()) {
                    String type = rows.getString("type");
                    boolean derived = String.valueOf(rows.getString("table")).startsWith("<"); // read in another line
                    if (!derived && ("ALL".equals(type) || "index".equals(type))) {
                        lines.add(rows.getString("table") + ": " + type + ", " + rows.getString("Extra"));
                    }
                }
            }
            return lines;
        }
    }
}
