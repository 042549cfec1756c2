package org.heliograph.handset.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;

/** An INSERT into a table, of which some columns are always the same. */
final class Insert implements AutoCloseable {
    private final PreparedStatement statement;

    /** @param columns with commas between them */
    Insert(Connection connection, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        statement = connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")");
    }

    /** Sets parameters from an index on; what is neither text, number nor truth is NULL. */
    Insert set(int from, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) put(from + i, values[i]);
        return this;
    }

    private void put(int index, Object value) throws SQLException {
        if (value instanceof String it) statement.setString(index, it);
        else if (value instanceof Integer it) statement.setInt(index, it);
        else if (value instanceof Long it) statement.setLong(index, it);
        else if (value instanceof Boolean it) statement.setBoolean(index, it);
        else if (value instanceof byte[] it) statement.setBytes(index, it);
        else statement.setNull(index, Types.NULL);
    }

    void add() throws SQLException {
        statement.addBatch();
    }

    void sendAll() throws SQLException {
        statement.executeBatch();
    }

    void send() throws SQLException {
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
