package org.heliograph.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.relay.Messages.SENDER;
import static org.heliograph.relay.Messages.caller;
import static org.heliograph.relay.Messages.submission;
import static org.heliograph.relay.Messages.to;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.ReadStatus;
import org.heliograph.mm.Token;
import org.heliograph.mm.Wanted;
import org.heliograph.relay.Answer.Kind;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;

/**
 * Every statement that a message causes, between its submission and the removal of its content, as each database plans it
 * when the tables hold many rows that are finished: none may look at more of them than it needs.
 */
class QueryPlanTest {
    private static final int FINISHED = 20_000;
    private static final int WAITING = 5_000;
    private static final String BOB = "+15550002";

    @OnEachDatabase
    void looksAtNoMoreRowsThanItNeeds(TestDatabase database) throws SQLException {
        Optional<QueryPlans> plans = QueryPlans.of(database);
        assumeTrue(plans.isPresent(), "its plans are not for the amounts that need a plan");
        fill(database, plans.get());
        try {
            Relay relay = new Relay(database);
            relay.postpaid(SENDER.text());
            database.forgetStatements();
            oneMessage(relay);
            relay.backlog();
            searches(database, relay);
            List<String> statements = database.statements().stream()
                    .distinct()
                    .filter(QueryPlanTest::reads)
                    .toList();
            assertThat(statements).hasSizeGreaterThan(15);
            for (String statement : statements) {
                assertThat(plans.get().wholeTables(statement)).as(statement).isEmpty();
            }
        } finally {
            database.empty();
        }
    }

    private static void fill(TestDatabase database, QueryPlans plans) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            plans.prepare(statement);
            statement.execute(
                    """
                    INSERT INTO MM (ID, VERSION, MESSAGE_ID, SENDER, IDENTIFIED_BY, IDENTIFIED_FROM, FINGERPRINT,
                        MESSAGE_CLASS, PRIORITY, DELIVERY_REPORT, READ_REPORT, SENDER_HIDDEN, CONTENT_TYPE, MESSAGE_SIZE,
                        ACCEPTED_AT, DELIVER_AT, EXPIRES_AT)
                    SELECT 'old' || n, 1, 'old' || n || '@mmsc.test', '+1666' || n, 'x', 'x', 'f' || n, 'personal',
                        'NORMAL', TRUE, TRUE, FALSE, 'text/plain', 5, n, n, n"""
                            + upTo(FINISHED + WAITING));
            statement.execute(
                    """
                    INSERT INTO MM_RECIPIENT (ID, VERSION, MM_ID, NR, ROLE, WRITTEN, ADDRESS, ROUTE, STATE, LANE, DUE_AT,
                        TOKEN, FINISHED_AT)
                    SELECT 'old' || n, 1, 'old' || n, 0, 'TO', 'x', '+1777' || n, 'LOCAL',
                        CASE WHEN n <= %1$d THEN 'RETRIEVED' ELSE 'QUEUED' END,
                        CASE WHEN n <= %1$d THEN NULL ELSE 'SEND' END,
                        CASE WHEN n <= %1$d THEN NULL ELSE 9000000000000 + n END,
                        'old' || n, CASE WHEN n <= %1$d THEN n ELSE NULL END"""
                                    .formatted(FINISHED)
                            + upTo(FINISHED + WAITING));
            statement.execute(
                    """
                    INSERT INTO REPORT (ID, VERSION, RECIPIENT_ID, KIND, NEWS, HAPPENED_AT, STATE, CLAIMS, EXPIRES_AT)
                    SELECT 'old' || n, 1, 'old' || n, 'DELIVERY', 'RETRIEVED', n, 'SENT', 1, n"""
                            + upTo(FINISHED));
            statement.execute("INSERT INTO MM_CONTENT (MM_ID, BODY_OFFSET, OCTETS) SELECT 'old' || n, 0, 'hello'"
                    + upTo(FINISHED));
            statement.execute(
                    """
                    INSERT INTO SUBSCRIBER (MSISDN, IMSI, STATE, PAYMENT, BALANCE, CREATED_AT)
                    SELECT '+1666' || n, 'i' || n, 'ACTIVE', 'POSTPAID', 0, n"""
                            + upTo(FINISHED));
            statement.execute(
                    """
                    INSERT INTO CHARGE_RECORD (ID, RECORD_TYPE, MM_ID, ORIGINATOR_RS, MESSAGE_ID, ORIGINATOR, RECIPIENTS,
                        RECIPIENT_COUNT, CONTENT_TYPE, COMPONENTS, MESSAGE_SIZE, MESSAGE_CLASS, CHARGE_TYPE, AMOUNT, CURRENCY,
                        SUBMITTED_AT, EXPIRES_AT, DELIVER_AT, REQUEST_STATUS, STATUS_TEXT, DELIVERY_REPORT, READ_REPORT,
                        SENDER_HIDDEN, PRIORITY, IDENTIFIED_BY, IDENTIFIED_FROM, RECORDED_AT, EXPORT_ID)
                    SELECT 'old' || n, 30, 'old' || n, 'x', 'x', 'x', 'x', 1, 'x', 'x', 5, 'x', 'x', 0, 'EUR', n, n, n, 0,
                        'Ok', FALSE, FALSE, FALSE, 'x', 'x', 'x', n, n"""
                            + upTo(FINISHED));
            statement.execute(
                    """
                    INSERT INTO TRACE_EVENT (ID, MM_ID, KIND, HAPPENED_AT, NODE, DETAIL, PDU_IN, PDU_OUT)
                    SELECT 'old' || n, 'old' || n, 'READ', n, 'here', '{}', '', ''"""
                            + upTo(FINISHED));
            statement.execute(
                    """
                    INSERT INTO REFUSED_REQUEST (ID, HAPPENED_AT, NODE, KIND, CALLER, MM_ID, STATUS, REASON, DETAIL, PDU)
                    SELECT 'old' || n, n, 'here', 'x', '+1666' || n, 'old' || n, 'x', 'x', '{}', ''"""
                            + upTo(FINISHED));
            statement.execute("INSERT INTO CHARGE_EXPORT (ID, CLAIMED_AT, WRITTEN_AT) SELECT n, n, n" + upTo(FINISHED));
            plans.analyze(statement);
        }
    }

    /** Rows whose n is 1, 2, and so on. */
    private static String upTo(int last) {
        return " FROM (WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < %d) SELECT n FROM s) t"
                .formatted(last);
    }

    private void oneMessage(Relay relay) {
        String message =
                relay.submit(submission("hello", to(BOB), to("+15550003"))).messageId();
        ReceiptKey key = new ReceiptKey("north", "1");
        relay.outlet.next = new Outcome.Sent(Optional.of(key));
        relay.deliver();
        relay.receipt(key, Receipt.DELIVERED);
        Token token = relay.recipient(message, 0).token().orElseThrow();
        relay.open(token, Optional.of(caller(BOB)));
        relay.fetched(token);
        relay.answer(token, BOB, Kind.RETRIEVED);
        relay.read(message, BOB, ReadStatus.READ);
        relay.delete(relay.recipient(message, 1).token().orElseThrow(), "+15550003");
        relay.report();
        relay.endWaits();
        relay.sweep();
        relay.trace(message);
        relay.refusals(BOB);
        relay.sweepTrace();
        relay.removeOld(Duration.ofDays(30), Duration.ofDays(1));
    }

    /** What the console looks for: by a number of both sides, with a state and without, by time, and by a state alone. */
    private static void searches(TestDatabase database, Relay relay) {
        Optional<Address> bob = Optional.of(new Msisdn(BOB));
        for (Optional<DeliveryState> state : List.of(
                Optional.<DeliveryState>empty(),
                Optional.of(DeliveryState.UNREACHABLE),
                Optional.of(DeliveryState.NOTIFIED),
                Optional.of(DeliveryState.FETCHED))) {
            search(database, relay, bob, state);
            search(database, relay, Optional.empty(), state);
        }
    }

    private static void search(
            TestDatabase database, Relay relay, Optional<Address> address, Optional<DeliveryState> state) {
        Wanted wanted = new Wanted(
                address, state, Optional.of(Instant.EPOCH), Optional.of(Instant.now()), Optional.empty(), 51);
        database.inTransaction(entities -> relay.lookup(entities).find(wanted));
    }

    private static boolean reads(String statement) {
        return statement.startsWith("SELECT") || statement.startsWith("UPDATE") || statement.startsWith("DELETE");
    }
}
