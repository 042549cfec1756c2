package org.heliograph.move;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.heliograph.handset.WrongUseException;

/** The move itself: all of it or nothing. */
final class Removal {
    /** It has rows from the beginning. */
    private static final String NUMBERING = "NUMBERING";

    private static final String ANALYZE_EACH = "MariaDB MySQL";

    private final Side from;
    private final Side to;
    private final Meter meter;
    private final Transfer transfer;

    Removal(Side from, Side to, Meter meter) {
        this.from = from;
        this.to = to;
        this.meter = meter;
        this.transfer = new Transfer(meter);
    }

    /**
     * Copies, compares, commits.
     *
     * @throws DifferenceException if what has arrived is not what was there; then nothing has been kept
     */
    void run() throws SQLException {
        requireThisVersion();
        migrateTarget();
        var schema = Schema.of(from.connection());
        if (!schema.equals(Schema.of(to.connection()))) {
            throw new WrongUseException(
                    "There are tables in " + from + " that are not Heliograph's, or have been changed.");
        }
        requireEmptyTarget(schema);
        clear(schema);
        var sums = copy(schema);
        compare(schema, sums);
        from.requireAlone();
        to.requireAlone();
        to.connection().commit();
        analyze(schema);
    }

    private void requireThisVersion() throws SQLException {
        if (!from.migrations().areDone()) {
            throw new WrongUseException(
                    from + " is not a database of this version of Heliograph. Start the server of this"
                            + " version with it once, which brings it up to date, stop it, and start this again.");
        }
    }

    private void migrateTarget() throws SQLException {
        try {
            to.migrations().run();
        } catch (FlywayException e) {
            throw new WrongUseException(
                    to + " cannot be given Heliograph's tables. Is it a new and empty database, made for"
                            + " nothing else? " + e.getMessage());
        }
    }

    private void requireEmptyTarget(Schema schema) throws SQLException {
        for (var table : schema.tables()) {
            var query = table.name().equals(NUMBERING)
                    ? "SELECT SUM(LAST_NUMBER) FROM " + NUMBERING
                    : "SELECT COUNT(*) FROM " + table.name();
            if (to.number(query) > 0) {
                throw new WrongUseException(to + " is not empty: " + table.name() + " has rows. Name a new database, or"
                        + " remove this one and create it again if nothing in it is of use.");
            }
        }
    }

    private void clear(Schema schema) throws SQLException {
        var childrenFirst = new ArrayList<>(schema.tables());
        Collections.reverse(childrenFirst);
        for (var table : childrenFirst) {
            to.execute("DELETE FROM " + table.name());
        }
    }

    private Map<Table, Sum> copy(Schema schema) throws SQLException {
        var sums = new HashMap<Table, Sum>();
        for (var table : schema.tables()) {
            meter.begin("copied", table, from.number("SELECT COUNT(*) FROM " + table.name()));
            try {
                var sum = transfer.copy(table, from.connection(), to.connection());
                meter.tell(sum);
                sums.put(table, sum);
            } catch (SQLException e) {
                throw new SQLException("of " + table.name() + ": " + e.getMessage(), e);
            }
        }
        return sums;
    }

    private void compare(Schema schema, Map<Table, Sum> sums) throws SQLException {
        for (var table : schema.tables()) {
            var was = sums.get(table);
            meter.begin("compared", table, was.rows());
            var is = transfer.sum(table, to.connection());
            meter.tell(is);
            if (!is.isOfTheSameRowsAs(was)) {
                throw new DifferenceException(table.name() + " has not arrived as it was: " + was.rows()
                        + " rows there, " + is.rows() + " here.");
            }
        }
    }

    /** So that the first queries are planned for the rows that are there now. */
    private void analyze(Schema schema) throws SQLException {
        if (ANALYZE_EACH.contains(to.connection().getMetaData().getDatabaseProductName())) {
            for (var table : schema.tables()) {
                to.execute("ANALYZE TABLE " + table.name());
            }
        } else {
            to.execute("ANALYZE");
        }
        to.connection().commit();
    }
}
