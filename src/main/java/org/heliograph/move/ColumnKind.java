package org.heliograph.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** What a column holds; each database has a type of its own for it. */
enum ColumnKind {
    TRUTH(Types.BOOLEAN) {
        @Override
        byte[] get(ResultSet row, int index) throws SQLException {
            return new byte[] {(byte) (row.getBoolean(index) ? 1 : 0)};
        }

        @Override
        void set(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setBoolean(index, value[0] == 1);
        }
    },
    NUMBER(Types.BIGINT) {
        @Override
        byte[] get(ResultSet row, int index) throws SQLException {
            return ByteBuffer.allocate(Long.BYTES).putLong(row.getLong(index)).array();
        }

        @Override
        void set(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setLong(index, ByteBuffer.wrap(value).getLong());
        }
    },
    TEXT(Types.VARCHAR) {
        @Override
        byte[] get(ResultSet row, int index) throws SQLException {
            var text = row.getString(index);
            return text == null ? NOTHING : text.getBytes(UTF_8);
        }

        @Override
        void set(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setString(index, new String(value, UTF_8));
        }
    },
    OCTETS(Types.VARBINARY) {
        @Override
        byte[] get(ResultSet row, int index) throws SQLException {
            var octets = row.getBytes(index);
            return octets == null ? NOTHING : octets;
        }

        @Override
        void set(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setBytes(index, value);
        }
    };

    private static final byte[] NOTHING = {};

    private final int sqlType;

    ColumnKind(int sqlType) {
        this.sqlType = sqlType;
    }

    abstract byte[] get(ResultSet row, int index) throws SQLException;

    abstract void set(PreparedStatement statement, int index, byte[] value) throws SQLException;

    /** The value as octets, the same for every database; empty for NULL. */
    Optional<byte[]> read(ResultSet row, int index) throws SQLException {
        var value = get(row, index);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    void write(PreparedStatement statement, int index, Optional<byte[]> value) throws SQLException {
        if (value.isPresent()) {
            set(statement, index, value.get());
        } else {
            statement.setNull(index, sqlType);
        }
    }

    /** @throws SQLException for a type that no column of ours has had yet */
    static ColumnKind of(int sqlType) throws SQLException {
        return switch (sqlType) {
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> TRUTH;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> OCTETS;
            default -> throw new SQLException("a column has a type that this tool does not know: " + sqlType);
        };
    }
}
