package org.heliograph.handset.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database says of this run's messages.
 *
 * @param rows a row for each recipient of each message
 * @param contents by MM.ID how many octets are kept
 * @param submissions by MM.ID how many charge records of the submission there are
 * @param words by MM.ID and number how many records of the phone's last word there are
 */
record Books(
        List<Row> rows, Map<String, Integer> contents, Map<String, Integer> submissions, Map<String, Integer> words) {
    private static final String ROWS = "SELECT M.ID, M.MESSAGE_ID, M.SUBJECT, M.MESSAGE_SIZE, R.NR, R.ADDRESS, R.STATE,"
            + " R.LANE, R.TOKEN, P.STATE, R.FINISHED_AT FROM MM M JOIN MM_RECIPIENT R ON R.MM_ID = M.ID"
            + " LEFT JOIN REPORT P ON P.RECIPIENT_ID = R.ID AND P.KIND = 'DELIVERY' WHERE M.SUBJECT LIKE ?";
    private static final String CONTENTS = "SELECT C.MM_ID, OCTET_LENGTH(C.OCTETS) FROM MM_CONTENT C"
            + " JOIN MM M ON M.ID = C.MM_ID WHERE M.SUBJECT LIKE ?";
    private static final String CHARGES =
            "SELECT C.MM_ID, C.RECORD_TYPE, C.MM_STATUS, C.RECIPIENTS FROM CHARGE_RECORD C"
                    + " JOIN MM M ON M.ID = C.MM_ID WHERE M.SUBJECT LIKE ? AND C.RECORD_TYPE IN (30, 40, 42)";
    private static final int MMO1S = 30;
    /** MmStatusCode of TS 32.298: the phone will fetch later. */
    private static final int DEFERRED = 4;

    /**
     * One recipient.
     *
     * @param lane empty when no work waits for it
     * @param report its delivery report's state, if there is one
     * @param finished whether nothing more will become of it
     */
    record Row(
            String mm,
            String messageId,
            String subject,
            int size,
            int nr,
            String address,
            String state,
            Optional<String> lane,
            String token,
            Optional<String> report,
            boolean finished) {
        /** It was fetched and nobody has said so: the sender hears of it, and the phone may fetch it until it expires. */
        boolean isTakenForRetrieved() {
            return state.equals("RETRIEVED") && !finished;
        }
    }

    static Books read(CrashPlan.Database database, String mark) throws SQLException {
        try (var connection = database.user().isEmpty()
                ? DriverManager.getConnection(database.url())
                : DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return read(connection, mark);
        }
    }

    static Books read(Connection connection, String mark) throws SQLException {
        var rows = new ArrayList<Row>();
        each(connection, ROWS, mark, row -> rows.add(row(row)));
        var contents = new HashMap<String, Integer>();
        each(connection, CONTENTS, mark, row -> contents.put(row.getString(1), row.getInt(2)));
        var submissions = new HashMap<String, Integer>();
        var words = new HashMap<String, Integer>();
        each(connection, CHARGES, mark, row -> {
            if (row.getInt(2) == MMO1S) submissions.merge(row.getString(1), 1, Integer::sum);
            else if (row.getInt(3) != DEFERRED)
                words.merge(key(row.getString(1), row.getString(4).replaceFirst(".*:", "")), 1, Integer::sum);
        });
        return new Books(rows, contents, submissions, words);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getString(8)),
                row.getString(9),
                Optional.ofNullable(row.getString(10)),
                row.getLong(11) > 0);
    }

    /** How often the phone's last word was taken down. */
    int words(Row row) {
        return words.getOrDefault(key(row.mm(), row.address()), 0);
    }

    private static String key(String mm, String number) {
        return mm + " " + Part.digits(number);
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, String mark, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, mark + " %");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) reading.read(rows);
            }
        }
    }
}
