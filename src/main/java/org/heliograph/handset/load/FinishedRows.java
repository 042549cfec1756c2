package org.heliograph.handset.load;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of messages that are done, some milliseconds after one another up to now. Their ids are as ULIDs of those times, so
 * that they stand where rows of that age stand.
 */
final class FinishedRows implements AutoCloseable {
    /** By which these rows are told from others. */
    static final String RULE = "load-fill";

    private static final String SOURCE = "127.0.0.1";
    private static final String DOMAIN = "fill.invalid";
    private static final String TYPE = "application/vnd.wap.multipart.related";
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Optional<String> NONE = Optional.empty();
    private static final long APART_MILLIS = 50;
    private static final long KEPT_MILLIS = 7L * 24 * 3600 * 1000;
    private static final int TIME_DIGITS = 10;
    private static final int SENDERS = 100_000;
    private static final int SIZE = 50_000;

    private final Connection connection;
    private final Insert mm;
    private final Insert recipient;
    private final Insert report;
    private final Insert charge;
    private final String mark;
    private final long first;
    private int count;

    /**
     * None yet.
     *
     * @param messages how many there will be in all
     */
    FinishedRows(Connection connection, int messages) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        mm = new Insert(connection, "MM", CeilingRows.MM_COLUMNS);
        recipient = new Insert(connection, "MM_RECIPIENT", CeilingRows.RECIPIENT_COLUMNS);
        report = new Insert(
                connection,
                "REPORT",
                "ID, VERSION, RECIPIENT_ID, KIND, NEWS, HAPPENED_AT, STATE, CLAIMS, DUE_AT, EXPIRES_AT");
        charge = new Insert(connection, "CHARGE_RECORD", CeilingRows.CHARGE_COLUMNS);
        mark = String.format(Locale.ROOT, "%06d", new SecureRandom().nextInt(1_000_000));
        first = System.currentTimeMillis() - messages * APART_MILLIS;
    }

    /** Writes some more of them and commits. @return how many */
    int add(int messages) throws SQLException {
        for (int i = 0; i < messages; i++) addOne();
        for (var insert : List.of(mm, recipient, report, charge)) insert.sendAll();
        connection.commit();
        return messages;
    }

    private void addOne() throws SQLException {
        long at = first + count * APART_MILLIS;
        // 10 digits of time and 16 that no other row has, as in a ULID
        var id = ulidTime(at) + String.format(Locale.ROOT, "%s%010d", mark, count);
        var sender = "+1555" + (1_000_000 + count % SENDERS);
        var to = "+1556" + (1_000_000 + count % SENDERS);
        addMm(id, sender, at);
        addRecipient(id, to, at);
        report.set(1, id, 3, id, "DELIVERY", "RETRIEVED", at, "SENT", 1, NONE, at + KEPT_MILLIS)
                .add();
        addCharge(id, sender, to, at);
        count++;
    }

    private void addMm(String id, String sender, long at) throws SQLException {
        var fingerprint = (id + "x".repeat(43)).substring(0, 43);
        mm.set(1, id, 1, id + "@" + DOMAIN, sender, NONE, RULE, SOURCE, fingerprint, "Done " + count)
                .set(10, "personal", "NORMAL", true, false, false, TYPE, SIZE, NONE, at, at)
                .set(20, at + KEPT_MILLIS, "1.3", NONE)
                .add();
    }

    private void addRecipient(String id, String to, long at) throws SQLException {
        recipient
                .set(1, id, 5, id, 0, "TO", to + "/TYPE=PLMN", to, "LOCAL", "RETRIEVED", NONE)
                .set(11, NONE, 1, 0, 1, id.substring(TIME_DIGITS), NONE, NONE, at, at, at, NONE)
                .add();
    }

    private void addCharge(String id, String sender, String to, long at) throws SQLException {
        charge.set(1, id, 30, id, DOMAIN, id + "@" + DOMAIN, sender, "to:" + to, 1, TYPE)
                .set(10, "image/jpeg:" + SIZE, SIZE, "personal", "postpaid", 0L, "XXX")
                .set(16, at, at + KEPT_MILLIS, at, 0, "Ok", true, false, false, "normal", RULE, SOURCE, at)
                .set(28, CeilingRows.EXPORTED, NONE, NONE)
                .add();
    }

    private static String ulidTime(long millis) {
        var digits = new StringBuilder(TIME_DIGITS);
        for (int shift = 5 * (TIME_DIGITS - 1); shift >= 0; shift -= 5)
            digits.append(ALPHABET.charAt((int) (millis >>> shift & 0x1F)));
        return digits.toString();
    }

    @Override
    public void close() throws SQLException {
        for (var insert : List.of(mm, recipient, report, charge)) insert.close();
    }
}
