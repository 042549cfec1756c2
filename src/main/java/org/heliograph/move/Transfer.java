package org.heliograph.move;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads whole tables, and writes them. */
final class Transfer {
    private static final int MOST_ROWS = 500;
    private static final long MOST_OCTETS = 8_000_000;

    private final Meter meter;

    Transfer(Meter meter) {
        this.meter = meter;
    }

    @FunctionalInterface
    private interface RowTaker {
        void take(Row row) throws SQLException;
    }

    /** Copies every row of a table; what has been read is what the sum says. */
    Sum copy(Table table, Connection from, Connection to) throws SQLException {
        try (var insert = to.prepareStatement(table.insert())) {
            var batch = new Object() {
                int rows;
                long octets;

                void add(Row row) throws SQLException {
                    row.write(table, insert);
                    insert.addBatch();
                    rows++;
                    octets += row.octets();
                    if (rows == MOST_ROWS || octets > MOST_OCTETS) {
                        send();
                    }
                }

                void send() throws SQLException {
                    if (rows > 0) {
                        insert.executeBatch();
                        rows = 0;
                        octets = 0;
                    }
                }
            };
            var sum = each(table, from, batch::add);
            batch.send();
            return sum;
        }
    }

    Sum sum(Table table, Connection of) throws SQLException {
        return each(table, of, row -> {});
    }

    private Sum each(Table table, Connection from, RowTaker taker) throws SQLException {
        var sum = new Sum();
        try (var select = from.prepareStatement(table.select())) {
            select.setFetchSize(table.fetchSize());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var row = Row.read(table, rows);
                    taker.take(row);
                    sum.add(row);
                    meter.at(sum);
                }
            }
        }
        return sum;
    }
}
