package org.heliograph.handset.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    static final long EXPORTED = -1;

    private static final String SUBSCRIBER =
            "SELECT MSISDN, BALANCE, CREATED_AT, IMSI, MAX_MESSAGE_SIZE, MMS_VERSION, PAYMENT, STATE FROM SUBSCRIBER"
                    + " WHERE MSISDN = ?";
    static final String MM_COLUMNS = "ID, VERSION, MESSAGE_ID, SENDER, CLAIMED_FROM, IDENTIFIED_BY, IDENTIFIED_FROM,"
            + " FINGERPRINT, SUBJECT, MESSAGE_CLASS, PRIORITY, DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, CONTENT_TYPE,"
            + " MESSAGE_SIZE, CLIENT_DATE, ACCEPTED_AT, DELIVER_AT, EXPIRES_AT, CLIENT_VERSION, HISTORY";
    private static final String EARLIER = "SELECT " + MM_COLUMNS + " FROM MM WHERE SENDER = ? AND FINGERPRINT = ?";
    static final String RECIPIENT_COLUMNS =
            "ID, VERSION, MM_ID, NR, ROLE, WRITTEN, ADDRESS, ROUTE, STATE, DUE_AT, LANE,"
                    + " CLAIMS, FAILURES, NOTIFICATIONS, TOKEN, RECEIPT_ELEMENT, RECEIPT_ID, NOTIFIED_AT, FETCHED_AT,"
                    + " FINISHED_AT, READ_STATUS";
    static final String CHARGE_COLUMNS = "ID, RECORD_TYPE, MM_ID, ORIGINATOR_RS, MESSAGE_ID, ORIGINATOR, RECIPIENTS,"
            + " RECIPIENT_COUNT, CONTENT_TYPE, COMPONENTS, MESSAGE_SIZE, MESSAGE_CLASS, CHARGE_TYPE, AMOUNT, CURRENCY,"
            + " SUBMITTED_AT, EXPIRES_AT, DELIVER_AT, REQUEST_STATUS, STATUS_TEXT, DELIVERY_REPORT, READ_REPORT,"
            + " SENDER_HIDDEN, PRIORITY, IDENTIFIED_BY, IDENTIFIED_FROM, RECORDED_AT, EXPORT_ID, MM_STATUS,"
            + " REPORT_ALLOWED";

    private static final Optional<String> NONE = Optional.empty();

    private final String marker;
    private final PreparedStatement subscriber;
    private final PreparedStatement earlier;
    private final Insert mm;
    private final Insert recipient;
    private final Insert content;
    private final Insert charge;

    CeilingRows(Connection connection, String marker) throws SQLException {
        this.marker = marker;
        subscriber = connection.prepareStatement(SUBSCRIBER);
        earlier = connection.prepareStatement(EARLIER);
        mm = new Insert(connection, "MM", MM_COLUMNS);
        recipient = new Insert(connection, "MM_RECIPIENT", RECIPIENT_COLUMNS);
        content = new Insert(connection, "MM_CONTENT", "MM_ID, BODY_OFFSET, OCTETS");
        charge = new Insert(connection, "CHARGE_RECORD", CHARGE_COLUMNS);
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
        mm.set(1, id, 1, id + "@" + DOMAIN, message.sender(), NONE, RULE, SOURCE, fingerprint, subject)
                .set(10, "personal", "NORMAL", false, false, false, type, message.size(), NONE, now, now)
                .set(20, now + KEPT_MILLIS, "1.3", NONE)
                .send();
    }

    /** Nothing waits for these: a running MMSC passes them over. */
    private void addRecipients(Messages.Message message, String id) throws SQLException {
        int nr = 0;
        for (var to : message.request().recipients().to()) {
            var recipientId = String.format(Locale.ROOT, "%s%03d", id.substring(0, 7) + id.substring(10), nr);
            var token = marker.substring(marker.length() - 6) + recipientId.substring(recipientId.length() - 10);
            recipient
                    .set(1, recipientId, 1, id, nr, "TO", to.text(), number(to), "OTHER", "UNDELIVERABLE", NONE)
                    .set(11, NONE, 0, 0, 0, token, NONE, NONE, NONE, NONE, NONE, NONE)
                    .add();
            nr++;
        }
        recipient.sendAll();
    }

    private void addContent(Messages.Message message, String id) throws SQLException {
        content.set(1, id, message.contentOffset(), whole(message.slices(), message.size()))
                .send();
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
        charge.set(1, id, 30, id, DOMAIN, id + "@" + DOMAIN, message.sender(), recipients, to.size(), type)
                .set(10, String.join(" ", parts), message.size(), "personal", "postpaid", 0L, "XXX")
                .set(16, now, now + KEPT_MILLIS, now, 0, "Ok", false, false, false, "normal", RULE, SOURCE, now)
                .set(28, EXPORTED, NONE, NONE)
                .send();
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

    @Override
    public void close() throws SQLException {
        for (var statement : List.of(subscriber, earlier)) statement.close();
        for (var insert : List.of(mm, recipient, content, charge)) insert.close();
    }
}
