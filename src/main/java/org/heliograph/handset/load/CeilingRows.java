package org.heliograph.handset.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.EncodedString;

/**
 * The rows of one message, on one connection: the subscriber and an earlier message looked for, then message, recipients,
 * content and charge record inserted, as the server does it in its transaction.
 */
final class CeilingRows implements AutoCloseable {
    private static final String RULE = "load-ceiling";
    private static final String SOURCE = "127.0.0.1";
    private static final String DOMAIN = "load.invalid";
    private static final long KEPT_MILLIS = 7L * 24 * 3600 * 1000;
    /** Exported already, so that no export takes these for messages that somebody pays. */
    private static final long EXPORTED = -1;

    private static final String SUBSCRIBER =
            "SELECT MSISDN, IMSI, STATE, PAYMENT, BALANCE, MAX_MESSAGE_SIZE, CREATED_AT FROM SUBSCRIBER WHERE MSISDN = ?";
    private static final String EARLIER = "SELECT ID, VERSION, MESSAGE_ID, SENDER, CLAIMED_FROM, IDENTIFIED_BY,"
            + " IDENTIFIED_FROM, FINGERPRINT, SUBJECT, MESSAGE_CLASS, PRIORITY, DELIVERY_REPORT, READ_REPORT,"
            + " SENDER_HIDDEN, CONTENT_TYPE, MESSAGE_SIZE, CLIENT_DATE, ACCEPTED_AT, DELIVER_AT, EXPIRES_AT FROM MM"
            + " WHERE SENDER = ? AND FINGERPRINT = ?";
    private static final String MM = insert(
            "MM",
            "ID, VERSION, MESSAGE_ID, SENDER, CLAIMED_FROM, IDENTIFIED_BY, IDENTIFIED_FROM, FINGERPRINT, SUBJECT,"
                    + " MESSAGE_CLASS, PRIORITY, DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, CONTENT_TYPE, MESSAGE_SIZE,"
                    + " CLIENT_DATE, ACCEPTED_AT, DELIVER_AT, EXPIRES_AT");
    private static final String RECIPIENT =
            insert("MM_RECIPIENT", "ID, VERSION, MM_ID, NR, ROLE, WRITTEN, ADDRESS, ROUTE, STATE, DUE_AT");
    private static final String CONTENT = insert("MM_CONTENT", "MM_ID, BODY_OFFSET, OCTETS");
    private static final String CHARGE = insert(
            "CHARGE_RECORD",
            "ID, RECORD_TYPE, MM_ID, ORIGINATOR_RS, MESSAGE_ID, ORIGINATOR, RECIPIENTS, RECIPIENT_COUNT, CONTENT_TYPE,"
                    + " COMPONENTS, MESSAGE_SIZE, MESSAGE_CLASS, CHARGE_TYPE, AMOUNT, CURRENCY, SUBMITTED_AT, EXPIRES_AT,"
                    + " DELIVER_AT, REQUEST_STATUS, STATUS_TEXT, DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, PRIORITY,"
                    + " IDENTIFIED_BY, IDENTIFIED_FROM, RECORDED_AT, EXPORT_ID");

    private final String marker;
    private final PreparedStatement subscriber;
    private final PreparedStatement earlier;
    private final PreparedStatement mm;
    private final PreparedStatement recipient;
    private final PreparedStatement content;
    private final PreparedStatement charge;

    CeilingRows(Connection connection, String marker) throws SQLException {
        this.marker = marker;
        subscriber = connection.prepareStatement(SUBSCRIBER);
        earlier = connection.prepareStatement(EARLIER);
        mm = connection.prepareStatement(MM);
        recipient = connection.prepareStatement(RECIPIENT);
        content = connection.prepareStatement(CONTENT);
        charge = connection.prepareStatement(CHARGE);
    }

    private static String insert(String table, String columns) {
        int count = columns.split(",").length;
        return "INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** Writes them all; committing is left to the caller. */
    void add(Messages.Message message) throws SQLException {
        var id = String.format(Locale.ROOT, "%s%016d", marker, message.number());
        var fingerprint = (id + "x".repeat(43)).substring(0, 43);
        long now = System.currentTimeMillis();
        look(subscriber, message.sender());
        look(earlier, message.sender(), fingerprint);
        addMm(message, id, fingerprint, now);
        addRecipients(message, id);
        addContent(message, id);
        addCharge(message, id, now);
    }

    private static void look(PreparedStatement query, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) query.setString(i + 1, values[i]);
        try (var rows = query.executeQuery()) {
            while (rows.next()) rows.getString(1);
        }
    }

    private void addMm(Messages.Message message, String id, String fingerprint, long now) throws SQLException {
        var type = message.request().content().mediaType().toString();
        var subject = message.request().subject().map(EncodedString::text).orElse("");
        set(mm, 1, id, 1, id + "@" + DOMAIN, message.sender(), null, RULE, SOURCE, fingerprint, subject);
        set(mm, 10, "personal", "NORMAL", false, false, false, type, message.size(), null, now, now, now + KEPT_MILLIS);
        mm.executeUpdate();
    }

    private void addRecipients(Messages.Message message, String id) throws SQLException {
        int nr = 0;
        for (var to : message.request().recipients().to()) {
            var recipientId = String.format(Locale.ROOT, "%s%03d", id.substring(0, 7) + id.substring(10), nr);
            set(recipient, 1, recipientId, 1, id, nr, "TO", to.text(), number(to), "OTHER", "UNDELIVERABLE", null);
            recipient.addBatch();
            nr++;
        }
        recipient.executeBatch();
    }

    private void addContent(Messages.Message message, String id) throws SQLException {
        set(content, 1, id, message.contentOffset());
        content.setBytes(3, whole(message.slices(), message.size()));
        content.executeUpdate();
    }

    private void addCharge(Messages.Message message, String id, long now) throws SQLException {
        var request = message.request();
        var type = request.content().mediaType().toString();
        var parts = request.content().multipart().map(it -> it.parts()).orElse(List.of()).stream()
                .map(part -> part.mediaType().name() + ":" + part.content().size())
                .toList();
        var to =
                request.recipients().to().stream().map(it -> "to:" + number(it)).toList();
        var recipients = String.join(" ", to);
        set(charge, 1, id, 30, id, DOMAIN, id + "@" + DOMAIN, message.sender(), recipients, to.size(), type);
        set(charge, 10, String.join(" ", parts), message.size(), "personal", "postpaid", 0L, "XXX");
        set(
                charge,
                16,
                now,
                now + KEPT_MILLIS,
                now,
                0,
                "Ok",
                false,
                false,
                false,
                "normal",
                RULE,
                SOURCE,
                now,
                EXPORTED);
        charge.executeUpdate();
    }

    private static String number(EncodedString written) {
        return written.text().replaceFirst("/TYPE=.*", "");
    }

    private static byte[] whole(List<Octets> slices, int size) {
        var whole = new byte[size];
        int at = 0;
        for (var slice : slices) {
            System.arraycopy(slice.toArray(), 0, whole, at, slice.size());
            at += slice.size();
        }
        return whole;
    }

    /** Sets parameters from an index on. */
    private static void set(PreparedStatement statement, int from, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) put(statement, from + i, values[i]);
    }

    private static void put(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof String it) statement.setString(index, it);
        else if (value instanceof Integer it) statement.setInt(index, it);
        else if (value instanceof Long it) statement.setLong(index, it);
        else if (value instanceof Boolean it) statement.setBoolean(index, it);
        else statement.setNull(index, Types.NULL);
    }

    @Override
    public void close() throws SQLException {
        for (var statement : List.of(subscriber, earlier, mm, recipient, content, charge)) statement.close();
    }
}
